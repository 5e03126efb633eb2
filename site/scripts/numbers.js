// Numbers as people write them, read as the terminal does (Sources/Grading/Numbers): 134,515,008; 1,3e8; 135 milyon; 5%.
"use strict";
(imbik => {
  const percentWords = ["%", "percent", "yüzde"];
  const scales = Object.fromEntries([
    [3, "k thousand bin"], [6, "m mn mln mio million millions milyon"], [9, "b bn mr mlr mrd billion billions milyar"],
    [12, "t tn trn trillion trillions trilyon"],
  ].flatMap(([power, words]) => words.split(" ").map(word => [word, power])));
  const byteSizes = { b: 1, byte: 1, bytes: 1, bayt: 1 };
  [["k", "kilo", "kibi"], ["m", "mega", "mebi"], ["g", "giga", "gibi"], ["t", "tera", "tebi"]].forEach(([letter, ten, two], i) => {
    for (const byte of ["byte", "bytes", "bayt"]) {
      byteSizes[ten + byte] = 1000 ** (i + 1);
      byteSizes[two + byte] = 1024 ** (i + 1);
    }
    byteSizes[`${letter}b`] = 1000 ** (i + 1);
    byteSizes[`${letter}ib`] = 1024 ** (i + 1);
  });

  // Lower case by the language's rules, letter by letter.
  imbik.lower = (text, language) => Array.from(text, letter =>
    letter === "İ" ? "i" : letter === "I" && language === "tr" ? "ı" : letter.toLowerCase()).join("");

  const space = /^\s+/u;
  const isGroupSign = sign => sign === "_" || sign === "'" || sign === "’" || /^[^\S\r\n\u0085\u2028\u2029]$/u.test(sign);
  const isSeparator = sign => sign === "." || sign === "," || isGroupSign(sign);

  // The number's value in the question's unit; or { problem: "empty" | "number" | "unit" }.
  imbik.readNumber = (text, unit, language) => {
    const trimmed = text.trim();
    if (!trimmed) return { problem: "empty" };
    if (Array.from(trimmed).length > 200) return { problem: "number" };
    const scan = scanned(trimmed, language);
    if (!scan) return { problem: "number" };
    const rest = scan.leadingPercent ? `%${scan.rest}` : scan.rest;
    const measure = suffix(rest, unit && unitOf(unit, language), language);
    if (!measure) return { problem: /^[\p{L}\s./]*$/u.test(rest) ? "unit" : "number" };
    const exponent = scan.exponent + measure.exponent;
    const value = Number(`${scan.digits}e${exponent - scan.decimals}`) * measure.factor;
    if (Math.abs(exponent) > 400 || !Number.isFinite(value)) return { problem: "number" };
    return { value: scan.negative ? -value : value };
  };

  function scanned(text, language) {
    let rest = text.replace(/^[≈~=]/u, "").replace(space, "");
    let leadingPercent = false;
    if (rest.startsWith("%")) {
      [rest, leadingPercent] = [rest.slice(1), true];
    } else if (imbik.lower(rest, language).startsWith("yüzde ")) {
      [rest, leadingPercent] = [rest.slice(6), true];
    }
    rest = rest.replace(space, "");
    const negative = /^[-−]/u.test(rest);
    rest = rest.replace(/^[-−+]/u, "").replace(space, "");
    let figures = "", seen = "";
    for (const sign of rest) {
      seen += sign;
      if (/[0-9]/.test(sign)) figures = seen;
      else if (!isSeparator(sign) || seen.length - figures.length > 1) break;
    }
    rest = rest.slice(figures.length);
    if (/^[.,]\s*$/u.test(rest)) rest = "";
    const power = powerOfTen(rest);
    if (!power) return null;
    const parts = partsOf(figures, language, power.exponent !== 0);
    if (!parts || /^\s*[.0-9]/.test(power.rest) && /^[.0-9]/.test(power.rest)) return null;
    return {
      negative, leadingPercent, digits: parts.whole + parts.fraction, decimals: parts.fraction.length,
      exponent: power.exponent, rest: power.rest,
    };
  }

  // e8, × 10^8, × 10⁸: { exponent, rest }; exponent 0 without one; null if it begins and does not end.
  function powerOfTen(rest) {
    let found = rest.match(/^[eE](?=[0-9+\-−])([+\-−]?)([0-9]*)/u);
    if (!found) {
      const times = rest.match(/^\s*[×x*·⋅X]\s*/u);
      if (!times) return { exponent: 0, rest };
      const behind = rest.slice(times[0].length);
      if (!behind.startsWith("10")) return null;
      const raised = behind.slice(2);
      const high = raised.match(/^(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})/u);
      if (high) {
        const value = Number(Array.from(high[2], sign => "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(sign)).join(""));
        return { exponent: high[1] ? -value : value, rest: raised.slice(high[0].length) };
      }
      found = raised.match(/^(?:\*\*|\^)([+\-−]?)([0-9]*)/u);
      if (!found) return null;
      rest = raised;
    }
    if (!found[2] || found[2].length > 4) return null;
    const value = Number(found[2]);
    return { exponent: found[1] && found[1] !== "+" ? -value : value, rest: rest.slice(found[0].length) };
  }

  // Which separators group thousands and which stands before decimals.
  function partsOf(figures, language, isScientific) {
    if (!/[0-9]/.test(figures)) return null;
    const marks = Array.from(figures).filter(sign => sign === "." || sign === ",");
    if (!marks.length) {
      const whole = ungrouped(figures, isGroupSign);
      return whole === null ? null : { whole, fraction: "" };
    }
    const last = marks[marks.length - 1];
    const isMixed = marks.some(mark => mark !== last), hasSpaces = Array.from(figures).some(isGroupSign);
    let point = null;
    if (isMixed || hasSpaces) {
      point = last;
    } else if (marks.length === 1) {
      const group = language === "tr" ? "." : ",";
      const canGroup = !isScientific && last === group && ungrouped(figures, sign => sign === last) !== null;
      point = canGroup ? null : last;
    }
    if (point === null) {
      const whole = ungrouped(figures, sign => sign === last);
      return whole === null ? null : { whole, fraction: "" };
    }
    const halves = figures.split(point);
    if (halves.length !== 2 || !/^[0-9]+$/.test(halves[1])) return null;
    const whole = halves[0] === "" ? "0" : ungrouped(halves[0], sign => isSeparator(sign) && sign !== point);
    return whole === null ? null : { whole, fraction: halves[1] };
  }

  function ungrouped(figures, isGroup) {
    const signs = new Set(), groups = [""];
    for (const sign of figures) {
      if (isGroup(sign)) {
        signs.add(sign);
        groups.push("");
      } else {
        groups[groups.length - 1] += sign;
      }
    }
    if (!groups.every(group => /^[0-9]+$/.test(group))) return null;
    if (groups.length === 1 || (signs.size === 1 && signs.has("_"))) return groups.join("");
    const isRight = signs.size === 1 && groups[0].length <= 3 && groups[0][0] !== "0" && groups.slice(1).every(group => group.length === 3);
    return isRight ? groups.join("") : null;
  }

  function unitOf(unit, language) {
    const words = imbik.lower(unit, language), first = words.split(" ")[0];
    if (first in byteSizes) return { size: byteSizes[first], words };
    return percentWords.includes(first) ? { isPercent: true, words } : { words };
  }

  // { exponent, factor } of what stands behind the figures; null if it is neither a scale nor a fitting unit.
  function suffix(text, expected, language) {
    for (const folding of language === "en" ? ["en"] : [language, "en"]) {
      let words = imbik.lower(text, folding).split(/\s+/u).filter(Boolean).map(word => word.endsWith(".") ? word.slice(0, -1) : word);
      if (words[0]?.startsWith("%") && words[0].length > 1) words = ["%", words[0].slice(1), ...words.slice(1)];
      const measure = measured(words, expected);
      if (measure) return measure;
    }
    return null;
  }

  function measured(words, expected) {
    if (!words.length) return { exponent: 0, factor: 1 };
    const plain = unitMeasure(words, expected);
    if (plain) return plain;
    const scale = expected?.size && words[0] === "g" ? 9 : Object.hasOwn(scales, words[0]) ? scales[words[0]] : null;
    if (scale === null) return null;
    if (words.length === 1) return { exponent: scale, factor: 1 };
    const unit = unitMeasure(words.slice(1), expected);
    return unit && { exponent: scale + unit.exponent, factor: unit.factor };
  }

  function unitMeasure(words, expected) {
    const text = words.join(" "), isPercent = percentWords.includes(text);
    if (expected?.size) {
      if (!Object.hasOwn(byteSizes, words[0])) return null;
      if (words.length > 1 && !expected.words.endsWith(words.slice(1).join(" "))) return null;
      return { exponent: 0, factor: byteSizes[words[0]] / expected.size };
    }
    if (expected?.isPercent) return isPercent ? { exponent: 0, factor: 1 } : null;
    if (isPercent) return { exponent: -2, factor: 1 };
    if (!expected) return null;
    const fits = text === expected.words
      || (Array.from(text).length >= 3 && (expected.words.startsWith(text) || text.startsWith(expected.words)));
    return fits ? { exponent: 0, factor: 1 } : null;
  }

  // The names under which a number may be locked (Sources/SiteGenerator/Quizzes/NumberAnswers.swift).
  imbik.numberNames = (value, key) => {
    const ulp = Math.abs(value) * 2 ** -52;
    const names = [0, 4, -4].map(step => `x:${((value + step * ulp) || 0).toExponential(13)}`);
    if (key.absolute) names.push(`a:${Math.floor(value / (2 * key.absolute))}`);
    if (key.step && value !== 0) names.push(`l:${value < 0 ? "-" : "+"}${Math.floor(Math.log(Math.abs(value)) / key.step)}`);
    return [...new Set(names)];
  };

  // Texts as answers are compared: without case, with single spaces, without quotes or a full stop around.
  imbik.textNames = (text, language) => {
    const plain = Array.from(text).slice(0, 2000).join("").normalize("NFKC").split(/\s+/u).filter(Boolean).join(" ");
    const inside = plain.replace(/^["'“”‘’«»`]+/u, "").replace(/["'“”‘’«»`.]+$/u, "").trim();
    return inside ? [...new Set((language === "tr" ? ["tr", "en"] : ["en"]).map(folding => `t:${imbik.lower(inside, folding)}`))] : [];
  };
})(globalThis.imbik ??= {});
