/** Is somebody writing there, so that a letter is a letter? */
function isWritten(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type="radio"], [type="checkbox"]), textarea, select'))
  );
}

/** Does this key ask for the search? A slash alone, where nobody writes and no dialog is open. */
export function asksForSearch(event: KeyboardEvent, page: ParentNode = document): boolean {
  const alone = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
  return (
    event.key === '/' &&
    alone &&
    !event.defaultPrevented &&
    !isWritten(event.target) &&
    page.querySelector('dialog[open]') === null
  );
}
