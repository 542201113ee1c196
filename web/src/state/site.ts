/**
 * The release of a copy that is given by a plain file server, with no server of ours behind it (docs/export.md): its pages say
 * so in a tag. Null: this page is served by our own.
 */
export const copyOf: string | null =
  globalThis.document?.querySelector<HTMLMetaElement>('meta[name="nser-copy"]')?.content ?? null;

/** The address of one of our pages or files, given as the server has it; in a copy they are files beside each other. */
export function placed(path: string): string {
  if (copyOf === null || !path.startsWith('/')) {
    return path;
  }
  return path.includes('.') ? `.${path}` : `.${path === '/' ? '/index' : path}.html`;
}

/** Is this the address of one of our pages, given as the server has it? */
export function isPage(pathname: string, page: string): boolean {
  return pathname.replace(/(\.html|\/)$/, '').endsWith(page);
}
