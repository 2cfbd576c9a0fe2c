/** The names of the verbs in a reply, for the log: the first 20, because a reply may have hundreds. */
export function verbNames(reply: unknown): string[] | undefined {
  return Array.isArray(reply) ? reply.slice(0, 20).map((item) => String(item?.verb)) : undefined;
}
