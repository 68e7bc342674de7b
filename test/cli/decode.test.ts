import assert from "node:assert/strict";
import { decode, encode } from "../../server/config/decode.ts";

const words = "Vi söker – fotograf 📷";

function utf16(text: string, order: "le" | "be", mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? "\ufeff" : "") + text, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}

describe("reading bytes as text", () => {
  it("UTF-8, with and without byte order mark", () => {
    const form = { encoding: "utf-8", hasMark: false };
    assert.deepEqual(decode(Buffer.from(words)), { text: words, form });
    assert.deepEqual(decode(Buffer.from(`\ufeff${words}`)), {
      text: words,
      form: { ...form, hasMark: true },
    });
    assert.deepEqual(decode(new Uint8Array()), { text: "", form });
  });

  it("keeps NUL, line endings and decomposed letters as they are", () => {
    const text = "a\0b\r\nc\rd\na\u030a";
    assert.equal(decode(Buffer.from(text)).text, text);
  });

  it("UTF-16, either order, with and without byte order mark, and says so", () => {
    for (const order of ["le", "be"] as const) {
      for (const mark of [true, false]) {
        const decoded = decode(utf16("Vi söker fotograf.", order, mark));
        assert.equal(decoded.text, "Vi söker fotograf.");
        assert.match("note" in decoded ? (decoded.note ?? "") : "", /UTF-16/);
      }
    }
  });

  it("Windows-1252, and says so", () => {
    const decoded = decode(Buffer.from([0x56, 0x69, 0x20, 0x73, 0xf6, 0x6b, 0x65, 0x72, 0x20, 0x96]));
    assert.equal(decoded.text, "Vi söker –");
    assert.match("note" in decoded ? (decoded.note ?? "") : "", /Windows-1252; save it as UTF-8/);
  });

  it("damaged UTF-8 keeps everything that is whole", () => {
    const decoded = decode(
      Buffer.concat([Buffer.from("Vi söker "), Buffer.from([0xff]), Buffer.from(" åt oss")]),
    );
    assert.equal(decoded.text, "Vi söker \ufffd åt oss");
    assert.match("note" in decoded ? (decoded.note ?? "") : "", /damaged/);
  });

  it("what is no text is named", () => {
    const kinds: readonly (readonly [number[], RegExp])[] = [
      [[0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0, 0xfe], /binary/],
      [[...Buffer.from("%PDF-1.7\n")], /PDF/],
      [[0x50, 0x4b, 3, 4, 0x14, 0], /Word/],
      [[...Buffer.from("{\\rtf1\\ansi")], /rich text/],
    ];
    for (const [bytes, kind] of kinds) {
      const decoded = decode(Uint8Array.from(bytes));
      assert.equal(decoded.text, undefined);
      assert.match("kind" in decoded ? decoded.kind : "", kind);
    }
  });
});

describe("writing text as it was read", () => {
  const texts: Readonly<Record<string, Uint8Array>> = {
    "UTF-8": Buffer.from(words),
    "UTF-8 with a byte order mark": Buffer.from(`\ufeff${words}`),
    "UTF-16 LE": utf16(words, "le", false),
    "UTF-16 BE with a byte order mark": utf16(words, "be", true),
    "Windows-1252": Uint8Array.from([0x56, 0xf6, 0x80, 0x81, 0x96, 0x9f, 0xff, 0x0d, 0x0a]),
    nothing: new Uint8Array(),
  };
  for (const [name, bytes] of Object.entries(texts)) {
    it(`gives the same bytes in ${name}`, () => {
      const decoded = decode(bytes);
      assert.ok(decoded.text !== undefined);
      assert.deepEqual(Buffer.from(encode(decoded.text, decoded.form) ?? []), Buffer.from(bytes));
    });
  }

  it("gives none where Windows-1252 lacks a character", () => {
    assert.equal(encode("foto 📷", { encoding: "windows-1252", hasMark: false }), undefined);
    assert.equal(encode("a\u030a", { encoding: "windows-1252", hasMark: false }), undefined);
  });
});
