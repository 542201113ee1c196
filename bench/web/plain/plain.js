// What Leaflet does by itself: the same areas as GeoJSON on its canvas renderer, values joined, setStyle for a switch.
const COLOURS = ['#ffffcc', '#a1dab4', '#41b6c4', '#2c7fb8', '#253494'];

const json = async (address) => (await fetch(address)).json();

function styleOf({ ids, values, breaks }) {
  const classes = new Map(
    ids.map((id, i) => [id, values[i] === null ? -1 : breaks.filter((limit) => values[i] >= limit).length]),
  );
  return ({ id }) => ({
    fillColor: COLOURS[classes.get(id)] ?? '#bbbbbb',
    fillOpacity: 1,
    color: '#555555',
    weight: 0.6,
  });
}

async function start() {
  const renderer = L.canvas();
  const map = L.map('map', { renderer, zoomSnap: 0.1, zoomControl: false, attributionControl: false });
  const [areas, figures] = await Promise.all([json('areas.json'), json('figures-0.json')]);
  const { view } = areas;
  map.setView([view.lat, view.lon], view.zoom);
  const layer = L.geoJSON(areas, { renderer, style: styleOf(figures), smoothFactor: 0 }).addTo(map);
  renderer.once('update', () => undefined);
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('map-usable')));
  window.plain = {
    layer,
    renderer,
    map,
    figures: [figures],
    async bring(number) {
      this.figures[number] ??= await json(`figures-${number}.json`);
    },
    choose(number) {
      layer.setStyle(styleOf(this.figures[number]));
    },
  };
}

start();
