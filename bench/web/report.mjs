// The table that people read, and the same for machines.
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, release, totalmem } from 'node:os';
import { median, spread } from './numbers.mjs';

/** The machine in one line: figures without it mean nothing. */
export function machine(browser) {
  const [, model] = /^model name\s*:\s*(.*)$/m.exec(readFileSync('/proc/cpuinfo', 'utf8')) ?? [];
  return [
    model ?? 'unknown processor',
    `${availableParallelism()} cores`,
    `${Math.floor(totalmem() / 2 ** 30)} GiB`,
    `Linux ${release()}`,
    `Node ${process.versions.node}`,
    browser,
    `load ${loadavg()[0].toFixed(1)}`,
  ].join(', ');
}

/**
 * One row. `ours` and `plain` are numbers of each round, in turns; `most` or `least` the budget. Without `plain` there is no
 * ratio; with `different` there must be none, and the reason is told.
 */
export class Report {
  rows = [];
  notes = [];

  add(row) {
    this.rows.push(row);
    process.stderr.write(`  ${row.name}: ${spread(row.ours, row.digits)} ${row.unit}\n`);
  }

  note(text) {
    this.notes.push(text);
  }

  print(head) {
    console.log('');
    for (const [name, text] of Object.entries(head)) {
      console.log(`${`${name}:`.padEnd(9)}${text}`);
    }
    console.log('');
    console.log('| measurement | atlas: middle (least to most, rounds) | plain Leaflet | times as fast | budget | |');
    console.log('|---|---|---|---|---|---|');
    for (const row of this.rows) {
      console.log(line(row));
    }
    console.log('');
    for (const text of this.notes) {
      console.log(`- ${text}`);
    }
  }

  write(file, head, details) {
    const measurements = this.rows.map((row) => ({
      ...row,
      median: median(row.ours),
      ratio: ratios(row) === null ? null : median(ratios(row)),
      within: within(row),
    }));
    writeFileSync(file, `${JSON.stringify({ ...head, measurements, notes: this.notes, ...details }, null, 2)}\n`);
  }
}

function ratios({ ours, plain, different }) {
  return plain && !different ? plain.map((value, i) => value / ours[i]) : null;
}

/** Null without a budget. */
function within({ ours, most, least }) {
  if (most === undefined && least === undefined) {
    return null;
  }
  return most === undefined ? median(ours) >= least : median(ours) <= most;
}

function line(row) {
  const { name, unit, ours, plain, digits, most, least, different } = row;
  const quotients = ratios(row);
  const ratio = quotients === null ? '' : spread(quotients, 2);
  const budget = most === undefined ? (least === undefined ? '' : `>= ${least}`) : `<= ${most}`;
  const missed = least === undefined ? 'above budget' : 'below budget';
  const verdict = within(row) === null ? '' : within(row) ? 'within budget' : missed.toUpperCase();
  return [
    '',
    name,
    `${spread(ours, digits)} ${unit}`.trim(),
    plain ? spread(plain, digits) : '',
    different ? `no ratio: ${different}` : ratio,
    budget,
    verdict,
    '',
  ]
    .join(' | ')
    .trim();
}
