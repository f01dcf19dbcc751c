/** How far a bracket is looked for. */
const longest = 2000;

/** A line up to an offset in it, or its last part when it is longer. */
export function lineBefore(text: string, offset: number): string {
  const part = text.slice(Math.max(0, offset - longest), offset);
  return part.slice(part.lastIndexOf('\n') + 1);
}

/** Whether a bracket is open at the end of a line's beginning. */
export function isInFlow(line: string): boolean {
  let closed = 0;
  for (let offset = line.length - 1; offset >= 0; offset -= 1) {
    const character = line.charAt(offset);
    if (character === '}' || character === ']') closed += 1;
    else if (character === '{' || character === '[') {
      if (closed === 0) return true;
      closed -= 1;
    }
  }
  return false;
}
