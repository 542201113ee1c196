/*
 * The first program of every page of a copy (docs/export.md). It stands in for our server: what the pages ask of that is
 * answered out of the files beside them. No page of our own server has it, and it takes nothing from the pages' programs, so
 * that these weigh the same with and without copies.
 */
import { Copy } from './copy.ts';

const release = document.querySelector<HTMLMetaElement>('meta[name="nser-copy"]')?.content ?? '';
const network = window.fetch.bind(window);
const copy = new Copy(release, network);

window.fetch = (asked, init) =>
  typeof asked === 'string' && asked.startsWith('/') ? copy.answer(asked, init) : network(asked, init);
