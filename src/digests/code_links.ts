import type { MetadataLink } from "../schema/paper.ts";
import type { Fields } from "./fields.ts";
import { mendSpace } from "./mend.ts";
import type { Row } from "./parsed_digest.ts";

const URL_IN_TEXT = /https?:\/\/[^\s"'<>{}|\\^`]+/gi;
const BARE_REPOSITORY = /^(?:www\.)?(?:github|gitlab|bitbucket|codeberg)\.(?:com|org)\/\S+$/i;
const CODE_HOST =
  /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.[\w.]+|bitbucket\.org|codeberg\.org|sourceforge\.net|gitee\.com)\//i;
const CODE_WORD =
  /\b(?:codes?|implementations?|source|software|repositor(?:y|ies)|repo|packages?|toolbox|library)\b/i;
const BREAK = /[.;!?](?=\s)/;

/**
 * Code links that an entry carries beside its abstract.
 *
 * From columns such as `githubRepo` and `code_links` every link; from an author's comment those that lead
 * to a host of code, or that the sentence before them calls code.
 */
export function codeLinks(fields: Fields): MetadataLink[] {
  const links = [
    ...fields.all("code").flatMap(({ name, value }) => urlsIn(value).map((url) => ({ url, from: name }))),
    ...fields.all("comment").flatMap(({ name, value }) =>
      typeof value === "string" ? codeUrlsIn(value).map((url) => ({ url, from: name })) : []
    ),
  ];
  return [...new Map(links.map((link) => [link.url, link])).values()];
}

function urlsIn(value: unknown): string[] {
  if (typeof value === "string") {
    const text = value.trim();
    if (BARE_REPOSITORY.test(text)) return [`https://${text}`];
    return [...text.matchAll(URL_IN_TEXT)].map((match) => cleanUrl(match[0]));
  }
  if (Array.isArray(value)) return value.flatMap(urlsIn);
  if (typeof value !== "object" || value === null) return [];
  const row = value as Row;
  return urlsIn(row["url"] ?? row["link"] ?? row["href"] ?? row["repo_url"]);
}

function codeUrlsIn(comment: string): string[] {
  const text = mendSpace(comment);
  return [...text.matchAll(URL_IN_TEXT)].filter((match) => {
    const before = text.slice(0, match.index).split(BREAK).at(-1)!;
    return CODE_HOST.test(match[0]) || CODE_WORD.test(before.replace(URL_IN_TEXT, ""));
  }).map((match) => cleanUrl(match[0]));
}

function cleanUrl(url: string): string {
  const bare = url.replace(/[.,;:!?'"\]]+$/, "");
  return bare.includes("(") ? bare : bare.replace(/\)+[.,;:]*$/, "");
}
