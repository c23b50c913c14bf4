/**
 * Text with its white space mended: runs of it are one space, none stands at either end.
 *
 * Zero-width characters and byte order marks, which pages and feeds leave in words, are dropped.
 */
export function mendSpace(text: string): string {
  return text.replace(/[\u200b\u2060\ufeff]/g, "").replace(/\s+/g, " ").trim();
}
