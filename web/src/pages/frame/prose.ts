import { html, type TemplateResult } from 'lit';

/** Puts values into a text's places in braces. */
export function say(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

export type Part = string | { words: string; to: string };

const LINK = /\[([^\]]+)\]\(([^)\s]+)\)/g;

/** A text with links, written [words](address), in its parts. */
export function parts(text: string): Part[] {
  const found: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(LINK)) {
    found.push(text.slice(from, match.index), { words: match[1] ?? '', to: match[2] ?? '' });
    from = match.index + match[0].length;
  }
  return [...found, text.slice(from)].filter((part) => part !== '');
}

/** @param address what an address of this server becomes; others stay as they are */
export function prose(text: string, address: (path: string) => string): (string | TemplateResult)[] {
  return parts(text).map((part) =>
    typeof part === 'string'
      ? part
      : html`<a href=${part.to.startsWith('/') ? address(part.to) : part.to}>${part.words}</a>`,
  );
}
