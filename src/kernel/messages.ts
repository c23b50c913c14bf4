import { Buffer } from "node:buffer";
import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import type { Json, JsonObject } from "./nbformat.ts";

/** A message of the Jupyter protocol 5.3. */
export interface Message {
  type: string;
  /** Id of this message. */
  id: string;
  /** Id of the message that this one answers, or null. */
  parent: string | null;
  content: JsonObject;
  metadata: JsonObject;
}

const DELIMITER = Buffer.from("<IDS|MSG>");

/** A new message of ours, with a fresh id and no parent. */
export function createMessage(type: string, content: JsonObject): Message {
  return { type, id: randomUUID(), parent: null, content, metadata: {} };
}

/** Lower-case hex HMAC-SHA256 over header, parent, metadata and content; empty where there is no key. */
export function signParts(key: string, parts: readonly Buffer[]): string {
  if (key === "") return "";
  const hmac = createHmac("sha256", key);
  for (const part of parts) hmac.update(part);
  return hmac.digest("hex");
}

/** The parts of a message as they go over the wire, signed with the connection's key. */
export function encodeJupyter(message: Message, key: string, session: string): Buffer[] {
  const header = {
    msg_id: message.id,
    msg_type: message.type,
    session,
    username: "paperscope",
    date: new Date().toISOString(),
    version: "5.3",
  };
  const parts = [header, {}, message.metadata, message.content].map((part) =>
    Buffer.from(JSON.stringify(part))
  );
  return [DELIMITER, Buffer.from(signParts(key, parts)), ...parts];
}

/**
 * Message in the parts that a kernel sent; routing prefixes and topics before the delimiter are dropped.
 *
 * @throws {SyntaxError} If the delimiter, a part or the right signature is missing.
 */
export function decodeJupyter(parts: readonly Buffer[], key: string): Message {
  const start = parts.findIndex((part) => part.equals(DELIMITER));
  const body = parts.slice(start + 2, start + 6);
  if (start < 0 || body.length < 4) {
    throw new SyntaxError(
      `Cannot read kernel message: ${parts.length} parts, expected "<IDS|MSG>" and 5 more`,
    );
  }
  checkSignature(key, parts[start + 1]!, parts.slice(start + 2));
  const [header, parent, metadata, content] = body.map((part) => JSON.parse(part.toString("utf8")));
  return {
    type: String(header.msg_type),
    id: String(header.msg_id),
    parent: typeof parent?.msg_id === "string" ? parent.msg_id : null,
    content: content ?? {},
    metadata: metadata ?? {},
  };
}

/** Binary buffers may follow the four JSON parts; most kernels sign without them, tslab with them. */
function checkSignature(key: string, signature: Buffer, parts: readonly Buffer[]): void {
  if (key === "") return;
  const fits = [parts.slice(0, 4), parts].some((signed) => {
    const expected = Buffer.from(signParts(key, signed));
    return expected.length === signature.length && timingSafeEqual(expected, signature);
  });
  if (!fits) throw new SyntaxError("Cannot read kernel message: signature does not fit the connection's key");
}

/** The text under a key of a message's content, or `otherwise` where it is none. */
export function textOf(content: JsonObject, key: string, otherwise = ""): string {
  const value: Json | undefined = content[key];
  return typeof value === "string" ? value : otherwise;
}

/** The object under a key of a message's content; empty where it is none. */
export function objectOf(content: JsonObject, key: string): JsonObject {
  const value = content[key];
  return value !== null && typeof value === "object" && !Array.isArray(value) ? value : {};
}
