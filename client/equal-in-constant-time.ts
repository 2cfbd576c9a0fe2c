/**
 * Whether two texts are equal, in a time that tells no more than how long they are. Texts, because decoding them and comparing the bytes by
 * `timingSafeEqual` takes longer than all else that is done to check credentials.
 */
export function equalInConstantTime(expected: string, given: string): boolean {
  let difference = expected.length ^ given.length;
  for (let index = 0; index < given.length; index++) difference |= expected.charCodeAt(index) ^ given.charCodeAt(index);
  return difference === 0;
}
