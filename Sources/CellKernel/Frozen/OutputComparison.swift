package import Diagnostics

/// A way in which a cell now says something else than when its output was frozen.
package struct OutputDifference: Hashable, Sendable {
    package var cell: String
    package var problem: Phrase
    package var frozen: String?
    package var now: String?

    package init(cell: String, problem: Phrase, frozen: String? = nil, now: String? = nil) {
        (self.cell, self.problem, self.frozen, self.now) = (cell, problem, frozen, now)
    }

    package var phrase: Phrase {
        var phrase: Phrase = "cell '\(cell)': \(problem)"
        if let frozen { phrase = "\(phrase)\n  frozen: \(frozen)" }
        if let now { phrase = "\(phrase)\n  now:    \(now)" }
        return phrase
    }
}

extension OutputDifference: Encodable {
    private enum CodingKeys: String, CodingKey { case cell, problem, frozen, now }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(cell, forKey: .cell)
        try container.encode(problem.english, forKey: .problem)
        try container.encodeIfPresent(frozen, forKey: .frozen)
        try container.encodeIfPresent(now, forKey: .now)
    }
}

/// How far numbers in outputs may move before that counts as a difference.
///
/// A number without a fraction is a count and must be the same. One with a fraction may differ by `relative`, or by one
/// unit of its last written decimal, whichever is more: 0.31 and 0.32 are the same at any tolerance.
package struct NumberTolerance: Hashable, Sendable {
    /// As a part of the frozen number.
    package var relative: Double

    package init(relative: Double) { self.relative = relative }

    /// 2 %: room for another processor's order of additions, not for another result.
    package static let standard = NumberTolerance(relative: 0.02)

    /// Whether two texts are the same but for numbers within the tolerance.
    package func accepts(_ now: String, for frozen: String) -> Bool {
        let (left, right) = (Self.pieces(frozen), Self.pieces(now))
        guard left.count == right.count else { return false }
        return zip(left, right).allSatisfy { a, b in
            guard a != b else { return true }
            guard let (x, unitX) = Self.fraction(a), let (y, unitY) = Self.fraction(b) else { return false }
            return abs(x - y) <= max(relative * abs(x), max(unitX, unitY) * 1.000001)
        }
    }

    /// The number and the weight of its last decimal; nil for a text without a fraction.
    private static func fraction(_ text: String) -> (value: Double, unit: Double)? {
        guard let point = text.firstIndex(of: "."), let value = Double(text) else { return nil }
        var unit = 1.0
        for _ in text[point...].dropFirst().prefix(while: \.isNumber) { unit /= 10 }
        if let mark = text.firstIndex(where: { $0 == "e" || $0 == "E" }), let exponent = Int(text[text.index(after: mark)...]) {
            for _ in 0..<min(abs(exponent), 400) { unit = exponent < 0 ? unit / 10 : unit * 10 }
        }
        return (value, unit)
    }

    /// Numbers, and the texts between them. Spaces in a row count as one: columns move with the width of their numbers.
    private static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        var rest = text[...]
        var words = ""
        while let first = rest.first {
            let number = first.isASCII && first.isNumber ? number(rest) : rest[..<rest.startIndex]
            if number.isEmpty {
                if !(first == " " && words.last == " ") { words.append(first) }
                rest = rest.dropFirst()
            } else {
                pieces += [words, String(number)]
                words = ""
                rest = rest[number.endIndex...]
            }
        }
        return pieces + [words]
    }

    /// Digits, perhaps a fraction, perhaps an exponent. A sign is left to the text: a dash is not always a minus.
    private static func number(_ text: Substring) -> Substring {
        func digits(_ from: Substring.Index) -> Substring.Index {
            text[from...].firstIndex { !($0.isASCII && $0.isNumber) } ?? text.endIndex
        }
        var end = digits(text.startIndex)
        if text[end...].first == ".", case let next = digits(text.index(after: end)), next > text.index(after: end) {
            end = next
        }
        if let mark = text[end...].first, mark == "e" || mark == "E" {
            var start = text.index(after: end)
            if let sign = text[start...].first, sign == "-" || sign == "+" { start = text.index(after: start) }
            if digits(start) > start { end = digits(start) }
        }
        return text[..<end]
    }
}

extension FrozenCell {
    /// Cells with this tag say something else every time (a clock, the machine's speed): only how they end is compared.
    package static let varyingTag = "varies"

    /// What `now` says differently. Pictures are not compared: their text form shows the same numbers.
    package func difference(from now: FrozenCell, tolerance: NumberTolerance, varies: Bool) -> OutputDifference? {
        func difference(_ problem: Phrase, _ frozen: String? = nil, _ now: String? = nil) -> OutputDifference {
            OutputDifference(cell: label, problem: problem, frozen: frozen, now: now)
        }
        guard key == now.key else {
            return difference("its source, one before it, the compiler or the model has changed since it was frozen")
        }
        guard outcome == now.outcome else { return difference("it ends differently", outcome, now.outcome) }
        if varies { return nil }
        for (index, (a, b)) in zip(outputs, now.outputs).enumerated() {
            guard let (left, right) = Self.texts(a, b) else { return difference("output \(index + 1) is of another kind") }
            guard !tolerance.accepts(right, for: left) else { continue }
            let lines = zip(Self.lines(left), Self.lines(right)).first { !tolerance.accepts($1, for: $0) }
            return difference("output \(index + 1) differs", lines?.0 ?? left, lines?.1 ?? right)
        }
        guard outputs.count == now.outputs.count else {
            return difference("it has \(now.outputs.count) outputs instead of \(outputs.count)")
        }
        return nil
    }

    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// What is compared of two outputs; nil when they are of different kinds.
    private static func texts(_ a: FrozenOutput, _ b: FrozenOutput) -> (String, String)? {
        switch (a, b) {
        case (.stream(let one, let left), .stream(let other, let right)) where one == other: (left, right)
        case (.display(let left), .display(let right)) where left.keys == right.keys:
            (left["text/plain"] ?? "", right["text/plain"] ?? "")
        case (.claim(let left, let first), .claim(let right, let second)):
            ("\(left): \(first ? "holds" : "does not hold")", "\(right): \(second ? "holds" : "does not hold")")
        case (.failure(let left), .failure(let right)): (left, right)
        case (.stream, _), (.display, _), (.claim, _), (.failure, _): nil
        }
    }
}
