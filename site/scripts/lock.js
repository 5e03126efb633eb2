// Hashes, and texts that only an answer opens: the other half of Sources/SiteGenerator/Quizzes/AnswerLock.swift.
// A SHA-256 of our own, since browsers offer theirs only on some addresses, and never at once.
"use strict";
(imbik => {
  const constants = new Uint32Array(64), start = new Uint32Array(8);
  for (let n = 2, count = 0; count < 64; n++) {
    if ([...Array(n - 2).keys()].some(i => n % (i + 2) === 0)) continue;
    if (count < 8) start[count] = fraction(n ** (1 / 2));
    constants[count++] = fraction(n ** (1 / 3));
  }
  function fraction(x) { return (x - Math.floor(x)) * 2 ** 32; }

  const turn = (x, by) => (x >>> by) | (x << (32 - by));

  // FIPS 180-4, §6.2.
  imbik.sha256 = bytes => {
    const padded = new Uint8Array(((bytes.length + 72) >> 6) << 6);
    padded.set(bytes);
    padded[bytes.length] = 0x80;
    const view = new DataView(padded.buffer);
    view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
    view.setUint32(padded.length - 4, bytes.length << 3);
    const hash = start.slice(), w = new Uint32Array(64);
    for (let block = 0; block < padded.length; block += 64) {
      for (let i = 0; i < 16; i++) w[i] = view.getUint32(block + 4 * i);
      for (let i = 16; i < 64; i++) {
        const a = w[i - 15], b = w[i - 2];
        w[i] = w[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + w[i - 7] + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
      }
      let [a, b, c, d, e, f, g, h] = hash;
      for (let i = 0; i < 64; i++) {
        const one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + constants[i] + w[i];
        const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
        [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) >>> 0, c, b, a, (one + two) >>> 0];
      }
      [a, b, c, d, e, f, g, h].forEach((x, i) => { hash[i] += x; });
    }
    const digest = new DataView(new ArrayBuffer(32));
    hash.forEach((x, i) => digest.setUint32(4 * i, x));
    return new Uint8Array(digest.buffer);
  };

  const encoder = new TextEncoder(), decoder = new TextDecoder();
  imbik.utf8 = text => encoder.encode(text);
  imbik.hex = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, "0")).join("");
  const bytesOf = base64 => Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
  const digest = (...parts) => imbik.sha256(Uint8Array.from(parts.flatMap(part => [...part])));

  const tagLength = 6;
  const root = (salt, quiz, variant, answer) =>
    imbik.sha256(imbik.utf8(`imbik-key-1\n${salt}\n${quiz}\n${variant}\n${answer}`));

  function opened(bytes, key, place) {
    const text = new Uint8Array(bytes.length);
    let pad;
    for (let i = 0; i < bytes.length; i++) {
      if (i % 32 === 0) pad = digest(key, [0x70, place & 255, (i / 32) & 255, (i / 32) >> 8]);
      text[i] = bytes[i] ^ pad[i % 32];
    }
    return text;
  }

  // What an answer opens, by any of its names: { verdict, rightCount, reason }; null when nothing does. Records are in the order
  // in which they count. A range is named more widely than it is: there the number itself decides.
  imbik.unlock = (quiz, key, variant, names, value) => {
    const roots = names.map(name => root(key.salt, quiz, variant, name));
    for (const [place, base64] of key.records[variant].split(" ").entries()) {
      const record = bytesOf(base64);
      for (const under of roots) {
        const tag = digest(under, [0x74, place & 255]);
        if (!record.slice(0, tagLength).every((byte, i) => byte === tag[i])) continue;
        const found = read(key, opened(record.slice(tagLength), under, place));
        if (!found.range || (value >= found.range[0] && value <= found.range[1])) return found;
      }
    }
    return null;
  };

  function read(key, bytes) {
    const sign = String.fromCharCode(bytes[0]), hasReason = bytes[2] !== 255, hasRange = sign < "a";
    const afterKey = hasReason ? 19 : 3, view = new DataView(bytes.buffer);
    const values = decoder.decode(bytes.slice(afterKey + (hasRange ? 16 : 0))).split("\u001f");
    const reason = hasReason ? decoder.decode(opened(bytesOf(key.reasons[bytes[2]]), bytes.slice(3, 19), 0)) : "";
    return {
      verdict: { r: "right", w: "wrong", o: "rounded" }[sign.toLowerCase()],
      rightCount: bytes[1],
      range: hasRange ? [view.getFloat64(afterKey), view.getFloat64(afterKey + 8)] : null,
      reason: reason.replace(/\ue000(\d+)\ue001/g, (_, slot) => imbik.escaped(values[slot] ?? "")),
    };
  }

  imbik.escaped = text => text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`);
})(globalThis.imbik ??= {});
