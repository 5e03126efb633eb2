import JSON
import Lessons

/// The sentence about what is wrong with an output.
struct MistakeWords {
    let language: Language
    let limits: Exercise.Limits
    let values: ValueText
    /// The type of the output.
    let result: ValueType?

    private func say(_ english: String, _ turkish: String) -> String { language.say(english, turkish) }

    func sentence(_ finding: Finding) -> String {
        switch finding.mistake {
        case .noValue: OutcomeWords(language: language, limits: limits).sentence(finding.outcome)
        case .wrongType(let path, let type):
            say("\(place(path)) is no value of type \(type).", "\(place(path)) \(type) türünde bir değer değil.")
        case .length(let path, let expected, let found): length(path, expected, found)
        case .missingKey(let path, let key):
            say("\(place(path)) has no key \"\(key)\".", "\(place(path)) içinde \"\(key)\" anahtarı yok.")
        case .surplusKey(let path, let key):
            say("\(place(path)) has a key \"\(key)\" that does not belong there.", "\(place(path)) içinde yeri olmayan bir anahtar var: \"\(key)\".")
        case .notFinite(let path, let expected, let found): notFinite(path, expected, found)
        case .number(let path, let expected, let found, let count): number(path, expected, found, count)
        case .value(let path, let expected, let found):
            say(
                "\(place(path)) should be \(text(expected, path)) and is \(text(found, path)).",
                "\(place(path)) \(text(expected, path)) olmalıyken \(text(found, path)).")
        case .property(let property, let path, let found): broken(property, path, found)
        case .judged(_, let bound, let found): judged(bound, found)
        }
    }

    /// `The result`, `result[2]["word"]`
    private func place(_ path: ValuePath) -> String {
        guard !path.steps.isEmpty else { return say("The result", "Sonuç") }
        return path.steps.reduce(say("result", "sonuç")) { text, step in
            switch step {
            case .index(let index): "\(text)[\(index)]"
            case .key(let key): "\(text)[\"\(key)\"]"
            }
        }
    }

    /// The value as one of its place's type: 1 is `1.0` where a `Double` stands.
    private func text(_ value: JSONValue, _ path: ValuePath) -> String {
        values.text(value, path.steps.reduce(result?.unwrapped) { type, _ in type?.element?.unwrapped })
    }

    private func length(_ path: ValuePath, _ expected: Int, _ found: Int) -> String {
        say(
            "\(place(path)) has \(found) \(found == 1 ? "element" : "elements"), not \(expected).",
            "\(place(path)) \(expected) değil \(found) öğeli.")
    }

    private func notFinite(_ path: ValuePath, _ expected: JSONValue, _ found: JSONValue) -> String {
        let right = values.text(expected, .double)
        if found.floating?.isNaN == true {
            return say(
                "\(place(path)) is not a number (nan); it should be \(right).", "\(place(path)) bir sayı değil (nan); \(right) olmalıydı.")
        }
        let sign = values.text(found, .double)
        return say("\(place(path)) is infinite (\(sign)); it should be \(right).", "\(place(path)) sonsuz (\(sign)); \(right) olmalıydı.")
    }

    private func number(_ path: ValuePath, _ expected: JSONValue, _ found: JSONValue, _ count: Int) -> String {
        let (right, given) = (text(expected, path), text(found, path))
        let sentence = say("\(place(path)) should be \(right) and is \(given).", "\(place(path)) \(right) olmalıyken \(given).")
        guard count > 1 else { return sentence }
        return sentence + " " + say("\(count) numbers differ, this one most.", "\(count) sayı farklı, en çok da bu.")
    }

    private func judged(_ bound: Bound, _ found: Double) -> String {
        // A judge's way of saying that there is nothing to measure.
        guard found.magnitude != .infinity else {
            return say(
                "The result cannot be measured here: its shape or its contents are not what the task asks for.",
                "Sonuç burada ölçülemiyor: boyutu ya da içeriği sorudakine uymuyor.")
        }
        let given = values.number(found)
        return switch bound {
        case .atMost(let most):
            say("The check measures \(given); it may be at most \(values.number(most)).", "Ölçülen değer \(given); en çok \(values.number(most)) olabilir.")
        case .atLeast(let least):
            say("The check measures \(given); it must be at least \(values.number(least)).", "Ölçülen değer \(given); en az \(values.number(least)) olmalı.")
        }
    }

    private func broken(_ property: Property, _ path: ValuePath, _ found: JSONValue) -> String {
        let given = text(found, path)
        switch property {
        case .sum(let sum, _):
            let given = values.text(found, .double)
            return say("Its numbers add up to \(given), not \(values.number(sum)).", "Sayıların toplamı \(values.number(sum)) değil \(given).")
        case .rowSums(let sum, _):
            let given = values.text(found, .double)
            return say(
                "\(place(path)) adds up to \(given), not \(values.number(sum)).", "\(place(path)) satırının toplamı \(values.number(sum)) değil \(given).")
        case .between(let range, _):
            let (least, most) = (values.number(range.lowerBound), values.number(range.upperBound))
            return say("\(place(path)) is \(given), which is not from \(least) to \(most).", "\(place(path)) \(given); \(least) ile \(most) arasında değil.")
        case .length(let length): return self.length(path, length, found.integer ?? 0)
        case .finite:
            return say("\(place(path)) is \(given), which is no finite number.", "\(place(path)) \(given); sonlu bir sayı değil.")
        case .increasing:
            return say("\(place(path)) is \(given), less than the one before it.", "\(place(path)) \(given); kendinden öncekinden küçük.")
        case .decreasing:
            return say("\(place(path)) is \(given), more than the one before it.", "\(place(path)) \(given); kendinden öncekinden büyük.")
        case .distinct:
            return say("\(given) stands in the result twice.", "\(given) sonuçta iki kez geçiyor.")
        case .oneOf(let choices):
            let list = choices.map { text($0, path) }.joined(separator: ", ")
            return say("The result is \(given), which is none of \(list).", "Sonuç \(given); şunlardan biri değil: \(list).")
        case .lengthOfArgument, .shape:
            return say("The result has the wrong shape.", "Sonucun biçimi yanlış.")
        }
    }
}

extension ValueType {
    /// Of a list or a dictionary, what stands in it.
    fileprivate var element: ValueType? {
        switch self {
        case .array(let element), .dictionary(let element): element
        case .int, .double, .float, .bool, .string, .optional: nil
        }
    }

    fileprivate var unwrapped: ValueType {
        switch self {
        case .optional(let wrapped): wrapped.unwrapped
        case .int, .double, .float, .bool, .string, .array, .dictionary: self
        }
    }
}
