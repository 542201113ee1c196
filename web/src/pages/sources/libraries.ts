/** A piece of software that the atlas is built on. */
export interface Library {
  /** Key of its purpose in the words. */
  use: string;
  name: string;
  version: string;
  /** As SPDX writes it. */
  licence: string;
  /** The npm package, where it runs in the browser. */
  npm?: string;
}

/** What is sent to every browser; the test compares versions and licences with the packages themselves. */
export const IN_BROWSER: Library[] = [
  { use: 'leaflet', name: 'Leaflet', version: '1.9.4', licence: 'BSD-2-Clause', npm: 'leaflet' },
  { use: 'lit', name: 'Lit', version: '3.3.3', licence: 'BSD-3-Clause', npm: 'lit' },
  { use: 'vector-tile', name: 'vector-tile', version: '3.0.0', licence: 'BSD-3-Clause', npm: '@mapbox/vector-tile' },
  { use: 'pbf', name: 'pbf', version: '5.1.2', licence: 'BSD-3-Clause', npm: 'pbf' },
  { use: 'pmtiles', name: 'PMTiles', version: '4.5.0', licence: 'BSD-3-Clause', npm: 'pmtiles' },
  { use: 'minisearch', name: 'MiniSearch', version: '7.2.0', licence: 'MIT', npm: 'minisearch' },
  {
    use: 'nastaliq',
    name: 'Noto Nastaliq Urdu',
    version: '5.3.0',
    licence: 'OFL-1.1',
    npm: '@fontsource/noto-nastaliq-urdu',
  },
];

/** The larger parts of the server; their versions are those of the build, which the list of its libraries tells in full. */
export const ON_SERVER: Library[] = [
  { use: 'postgresql', name: 'PostgreSQL', version: '15', licence: 'PostgreSQL' },
  { use: 'postgis', name: 'PostGIS', version: '3.3', licence: 'GPL-2.0-or-later' },
  { use: 'jts', name: 'JTS Topology Suite', version: '1.20.0', licence: 'EPL-2.0 OR BSD-3-Clause' },
  { use: 'javalin', name: 'Javalin', version: '7.2.3', licence: 'Apache-2.0' },
  { use: 'jetty', name: 'Eclipse Jetty', version: '12', licence: 'Apache-2.0 OR EPL-2.0' },
  { use: 'jackson', name: 'Jackson', version: '2', licence: 'Apache-2.0' },
  { use: 'caffeine', name: 'Caffeine', version: '3.2.3', licence: 'Apache-2.0' },
];
