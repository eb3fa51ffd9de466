export interface TextProblem {
  readonly offset: number;
  readonly message: string;
}

/** Deeper than any comparison gets, and far from what would exhaust a stack. */
export const deepest = 120;
const mostProblems = 100;

/** A step on the way to a value that is looked for; `name` is what it is found under. */
export interface Wanted {
  readonly name: string | null;
  readonly below: Map<string, Wanted>;
}

interface Frame {
  readonly isList: boolean;
  readonly keys: Set<string>;
  readonly wanted: Wanted | undefined;
  key: string;
  index: number;
}

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end' | 'nothing more';

/** One pass over the text without recursion: its memory grows with the depth of the text and nothing else. */
export class JsonWalk {
  readonly problems: TextProblem[] = [];
  readonly found = new Map<string, number>();
  private readonly frames: Frame[] = [];
  private expected: Expected = 'value';
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly wanted?: Wanted,
  ) {}

  run(): this {
    while (this.problems.length < mostProblems) {
      this.skipSpace();
      if (this.at >= this.text.length) {
        if (this.expected !== 'nothing more') this.report(`the text ends early: ${this.need()} is missing`);
        return this;
      }
      if (!this.step()) return this;
    }
    return this;
  }

  private step(): boolean {
    const character = this.text[this.at] ?? '';
    switch (this.expected) {
      case 'value or ]':
        return character === ']' ? this.close() : this.readValue(character);
      case 'value':
        return this.readValue(character);
      case 'key or }':
        return character === '}' ? this.close() : this.readKey(character);
      case 'key':
        return this.readKey(character);
      case ':':
        return character === ':' ? this.take('value') : this.refuse();
      case ', or end':
        return this.readEnd(character);
      case 'nothing more':
        return this.refuse();
    }
  }

  private readEnd(character: string): boolean {
    const frame = this.frames.at(-1);
    if (!frame) return this.refuse();
    if (character === ',') {
      frame.index += 1;
      return this.take(frame.isList ? 'value' : 'key');
    }
    return character === (frame.isList ? ']' : '}') ? this.close() : this.refuse();
  }

  private readValue(character: string): boolean {
    const wanted = this.wantedHere();
    if (wanted?.name) this.found.set(wanted.name, this.at);
    if (character === '{' || character === '[') return this.open(character === '[', wanted);
    if (character === '"') return this.readString() !== null && this.endValue();
    const literal = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;
    literal.lastIndex = this.at;
    const match = literal.exec(this.text);
    if (!match) return this.refuse();
    this.at += match[0].length;
    return this.endValue();
  }

  private wantedHere(): Wanted | undefined {
    const frame = this.frames.at(-1);
    if (!frame) return this.wanted;
    return frame.wanted?.below.get(frame.isList ? String(frame.index) : frame.key);
  }

  private open(isList: boolean, wanted: Wanted | undefined): boolean {
    if (this.frames.length >= deepest) {
      this.report(`nested more than ${deepest} levels deep`);
      return false;
    }
    this.frames.push({ isList, keys: new Set(), wanted, key: '', index: 0 });
    return this.take(isList ? 'value or ]' : 'key or }');
  }

  private close(): boolean {
    this.frames.pop();
    this.at += 1;
    return this.endValue();
  }

  private endValue(): boolean {
    this.expected = this.frames.length === 0 ? 'nothing more' : ', or end';
    return true;
  }

  private readKey(character: string): boolean {
    const frame = this.frames.at(-1);
    if (character !== '"' || !frame) return this.refuse();
    const offset = this.at;
    const key = this.readString();
    if (key === null) return false;
    if (key === '__proto__') this.report('“__proto__” is no field', offset);
    if (frame.keys.has(key)) this.report(`“${key}” is given twice`, offset);
    frame.keys.add(key);
    frame.key = key;
    this.expected = ':';
    return true;
  }

  private readString(): string | null {
    let end = this.at + 1;
    for (; ; end += 1) {
      const code = this.text.charCodeAt(end);
      if (Number.isNaN(code)) return this.refuseString('a text has no closing quote');
      if (code < 0x20)
        return this.refuseString('a text holds a line break or control character: write \\n', end);
      if (code === 0x5c) end += 1;
      else if (code === 0x22) break;
    }
    const quoted = this.text.slice(this.at, end + 1);
    try {
      const value: unknown = JSON.parse(quoted);
      this.at = end + 1;
      return String(value);
    } catch {
      return this.refuseString('a backslash is followed by what it cannot be');
    }
  }

  private refuseString(message: string, offset = this.at): null {
    this.report(message, offset);
    return null;
  }

  private take(expected: Expected): boolean {
    this.at += 1;
    this.expected = expected;
    return true;
  }

  private refuse(): false {
    const character = String.fromCodePoint(this.text.codePointAt(this.at) ?? 0xfffd);
    this.report(`this is not JSON: ${this.need()} should stand here, not “${character}”`);
    return false;
  }

  private need(): string {
    const words: Record<Expected, string> = {
      value: 'a value',
      'value or ]': 'a value or ]',
      key: 'a field name in double quotes',
      'key or }': 'a field name in double quotes or }',
      ':': 'a colon',
      ', or end': `a comma or ${this.frames.at(-1)?.isList ? ']' : '}'}`,
      'nothing more': 'nothing more',
    };
    return words[this.expected];
  }

  private report(message: string, offset = this.at): void {
    this.problems.push({ offset, message });
  }

  private skipSpace(): void {
    for (; this.at < this.text.length; this.at += 1) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
    }
  }
}
