// ./nser bench web: the atlas of a running product in Debian's Chromium, beside a plain page of Leaflet's own in the same run.
// NSER_URL, NSER_TOKEN (one that reaches union councils), NSER_BENCH_OUT; NSER_BENCH_ROUNDS and NSER_BENCH_PARTS while developing.
import { BASE, signIn } from './atlas.mjs';
import { withPage } from './browser.mjs';
import { choices } from './choices.mjs';
import { seeMade } from './made.mjs';
import { sameWork } from './material.mjs';
import { kilo, spread } from './numbers.mjs';
import { opened, openingMaterial } from './opening.mjs';
import { plainChoices } from './plainChoices.mjs';
import { servePlain } from './plainServer.mjs';
import { processorTasksOf } from './processorTasks.mjs';
import { judge } from './quality.mjs';
import { machine, Report } from './report.mjs';
import { tasksOf } from './tasks.mjs';
import { weigh, weights } from './weight.mjs';

const ROUNDS = Number(process.env.NSER_BENCH_ROUNDS ?? 5);
const JUDGED = 3;
const TOKEN = process.env.NSER_TOKEN ?? '';
const PARTS = (process.env.NSER_BENCH_PARTS ?? 'weight,opening,tasks,choices,quality').split(',');
const report = new Report();
const details = {};

/** Both sides in turns, the first of a round changing. @returns their results, round by round */
async function inTurns(rounds, ours, plain) {
  const results = { ours: [], plain: [] };
  for (let round = 0; round < rounds; round++) {
    const sides = [
      ['ours', ours],
      ['plain', plain],
    ];
    for (const [side, work] of round % 2 ? sides.reverse() : sides) {
      results[side].push(await work());
    }
  }
  return results;
}

/** Why there may be no ratio; undefined when both sides drew the same. */
function difference(name, { ours, plain }) {
  report.note(
    `${name}: ${ours.areas} areas with ${ours.corners} corners (${ours.level}), the plain page ${plain.areas} with ${plain.corners}`,
  );
  return sameWork(ours, plain) ? undefined : 'the sides drew different areas';
}

async function weightPart() {
  details.weights = await weights();
  for (const { name, program, all, font, requests } of details.weights) {
    report.add({ name: `script and style, ${name}`, ours: [kilo(program)], unit: 'kB', digits: 1, most: 120 });
    report.add({ name: `all bytes, ${name}`, ours: [kilo(all)], unit: 'kB', digits: 1, most: 350 });
    report.note(`${name}: ${requests} requests began before the map could be used, fonts ${kilo(font).toFixed(1)} kB`);
  }
}

async function openingPart(address, different) {
  for (const [line, most] of [
    ['a fast line', undefined],
    ['100 kB/s and 300 ms', 4],
  ]) {
    const slow = most !== undefined;
    const times = await inTurns(
      ROUNDS,
      async () => (await opened(`${BASE}/?lang=en`, slow)) / 1000,
      async () => (await opened(address, slow)) / 1000,
    );
    report.add({ name: `usable over ${line}`, ...times, unit: 's', digits: 2, most, different });
  }
  details.plainWeight = await weigh(address, {});
  report.note(`the plain page weighs ${kilo(details.plainWeight.all).toFixed(1)} kB`);
}

function taskRows(name, results, different) {
  for (const [what, key, most] of [
    ['longest task', 'longest', 200],
    ['blocking time', 'blocked', 300],
  ]) {
    const of = (side) => side?.map((result) => Math.max(1, result[key]));
    report.add({
      name: `${what}, ${name}`,
      ours: of(results.ours),
      plain: of(results.plain),
      unit: 'ms',
      most,
      different,
    });
  }
}

/** By the clock and by processor time, which the neighbours on the machine disturb less. */
async function taskPart(address, different) {
  for (const [name, tasks] of [
    ['phone opening', tasksOf],
    ['phone opening, by processor time', processorTasksOf],
  ]) {
    const results = await inTurns(
      ROUNDS,
      () => tasks(`${BASE}/?lang=en`),
      () => tasks(address),
    );
    taskRows(name, results, different);
  }
}

/** The product's own union councils first; then as many as the country has. */
async function choicePart() {
  for (const made of [false, true]) {
    const { material, times, ...told } = await choices(TOKEN, Math.max(ROUNDS, 10), made);
    const { ours } = material;
    const which = `${ours.areas} ${made ? 'made areas' : 'union councils'} drawn, ${ours.listed} in the figures`;
    const different = difference(made ? 'choices, made' : 'choices', material);
    const server = await servePlain({ fine: material.documents });
    const plain = await plainChoices(server.address('fine'), times.dimension.length);
    choiceRows(which, times, plain.times, different);
    report.add({
      name: '... processor time of one, all of the page',
      ours: [told.processor],
      plain: [plain.processor],
      unit: 'ms',
      different,
    });
    askedRows(told);
    details[made ? 'madeChoices' : 'choices'] = { ...told, times, drawn: ours };
    if (!made) {
      report.note(
        `figures of ${ours.listed} union councils: ${spread(
          told.bytes.map((one) => kilo(one.bytes)),
          1,
        )} kB a document`,
      );
    }
    await finePhone(which, made, server.address('fine'), material.documents['areas.json'].view, different);
    await server.end();
  }
}

function choiceRows(which, times, plain, different) {
  const framed = (list) => list.map((time) => time.framed);
  const most = 60;
  report.add({ name: `dimension, ${which}`, ours: framed(times.dimension), plain, unit: 'ms', most, different });
  report.add({
    name: '... until the last canvas, without its frame',
    ours: times.dimension.map((time) => time.drawn),
    unit: 'ms',
  });
  for (const [name, field] of [
    ['category', 'category'],
    ['classification', 'method'],
    ['palette', 'palette'],
  ]) {
    if (times[field].length > 0) {
      report.add({ name: `${name}, the same areas`, ours: framed(times[field]), unit: 'ms', most });
    }
  }
  if (times.fetched.length > 0) {
    report.add({ name: 'dimension whose figures are fetched first', ours: framed(times.fetched), unit: 'ms' });
  }
}

function askedRows({ tilesAsked, pointing }) {
  report.add({ name: 'tiles asked for by all these choices', ours: [tilesAsked], unit: '', most: 0 });
  report.add({
    name: `fills repainted by pointing at ${pointing.found} areas`,
    ours: [pointing.repainted],
    unit: '',
    most: 0,
  });
}

/** Their tiles are decoded on a phone. */
async function finePhone(which, made, plain, { zoom, lon, lat }, different) {
  const address = `${BASE}/?lang=en&l=union_council&at=${zoom}/${lon.toFixed(4)}/${lat.toFixed(4)}`;
  const prepare = async (page) => {
    await signIn(page, TOKEN);
    if (made) {
      await seeMade(page.context());
    }
  };
  const results = await inTurns(
    ROUNDS,
    () => tasksOf(address, prepare),
    () => tasksOf(plain),
  );
  taskRows(`phone opening ${which.split(' drawn')[0]}`, results, different);
}

async function qualityPart(address, different) {
  const results = await inTurns(
    JUDGED,
    () => judge(`${BASE}/?lang=en`),
    () => judge(address),
  );
  const of = (side, key) => results[side].map((result) => result[key]);
  report.add({ name: 'Lighthouse performance', ours: of('ours', 'performance'), unit: '', digits: 2, least: 0.9 });
  report.add({ name: 'Lighthouse accessibility', ours: of('ours', 'accessibility'), unit: '', digits: 2, least: 1 });
  report.add({ name: 'Lighthouse best practices', ours: of('ours', 'bestPractices'), unit: '', digits: 2, least: 1 });
  const plain = of('plain', 'blocked').every(Number.isFinite) ? of('plain', 'blocked') : undefined;
  if (!plain) {
    report.note('Lighthouse told no blocking time of the plain page');
  }
  report.add({
    name: 'Lighthouse blocking time',
    ours: of('ours', 'blocked'),
    plain,
    unit: 'ms',
    most: 300,
    different,
  });
  const { version, failed } = results.ours[0];
  report.note(
    `Lighthouse ${version}, simulated phone: first paint ${spread(of('ours', 'firstPaint'))} ms, largest ` +
      `${spread(of('ours', 'largestPaint'))} ms, speed index ${spread(of('ours', 'speedIndex'))} ms; ` +
      `not passed: ${failed.join('; ') || 'nothing'}; scores of the plain page: ${of('plain', 'performance')
        .map((score) => score ?? 'none')
        .join(', ')}`,
  );
  details.quality = results;
}

const head = {
  machine: machine(await withPage({}, async ({ context }) => `Chromium ${context.browser()?.version() ?? ''}`.trim())),
  data: `${BASE}, release ${(await (await fetch(`${BASE}/releases.json`)).json()).current}`,
};
const opening = await openingMaterial();
const server = await servePlain({ opening: opening.documents });
const address = server.address('opening');
const different = difference('opening', opening);
const parts = {
  weight: weightPart,
  opening: () => openingPart(address, different),
  tasks: () => taskPart(address, different),
  choices: choicePart,
  quality: () => qualityPart(address, different),
};
for (const name of PARTS) {
  process.stderr.write(`==> ${name}\n`);
  try {
    await parts[name]();
  } catch (reason) {
    console.error(reason); // what the other parts measured is told all the same
    report.note(`${name} COULD NOT BE MEASURED: ${reason.message}`);
    process.exitCode = 1;
  }
}
await server.end();
report.print(head);
if (process.env.NSER_BENCH_OUT) {
  report.write(process.env.NSER_BENCH_OUT, head, details);
}
