import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { serviceWorker, WORKER_FILE } from './scripts/serviceWorker.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [serviceWorker()],
  // Scripts and styles find each other wherever they lie: a copy without a server may stand in any folder (docs/export.md).
  experimental: {
    renderBuiltUrl: (file, { hostType }) => (hostType === 'html' ? `/${file}` : { relative: true }),
  },
  resolve: {
    // Leaflet's package names only its UMD file; its ES module is the same code with class-style exports.
    alias: [
      { find: /^leaflet$/, replacement: here('node_modules/leaflet/dist/leaflet-src.esm.js') },
      // Palettes and the words that are written on paper too: the server's pictures read the same files.
      { find: '@picture', replacement: here('../tiles/src/main/resources/pk/nser/tiles/picture') },
    ],
  },
  build: {
    outDir: here('target/classes/atlas'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0, // nothing inline: the content policy allows files of this server alone
    manifest: true, // scripts/weigh.mjs walks it
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
    rolldownOptions: {
      input: {
        index: here('index.html'),
        about: here('about.html'),
        methodology: here('methodology.html'),
        dictionary: here('dictionary.html'),
        ask: here('ask.html'),
        sources: here('sources.html'),
        accessibility: here('accessibility.html'),
        sw: here('src/offline/worker.ts'),
        copy: here('src/copy/main.ts'),
      },
      output: { entryFileNames: ({ name }) => (name === 'sw' ? WORKER_FILE : 'assets/[name]-[hash].js') },
    },
  },
  server: {
    fs: { allow: [here('.'), here('../tiles/src/main/resources')] },
    proxy: Object.fromEntries(
      ['/public', '/private', '/session', '/releases.json'].map((path) => [
        path,
        process.env.NSER_URL ?? 'http://127.0.0.1:8080',
      ]),
    ),
  },
  test: { include: ['test/**/*.test.ts'], environment: 'node' },
});
