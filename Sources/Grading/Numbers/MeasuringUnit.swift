import Lessons

/// The unit that a quiz asks for, as far as it matters to reading a number.
enum MeasuringUnit {
    /// Bytes, this many to one: "MB", "GiB per batch".
    case bytes(factor: Double, words: String)
    case percent
    case other(words: String)

    init(_ unit: String, language: Language) {
        let words = language.lowercased(unit)
        let first = words.split(separator: " ").first.map(String.init) ?? ""
        if let factor = byteSizes[first] {
            self = .bytes(factor: factor, words: words)
        } else if percentWords.contains(first) {
            self = .percent
        } else {
            self = .other(words: words)
        }
    }
}

/// Bytes of the units that people write; K, M and G are powers of ten, Ki, Mi and Gi of two.
let byteSizes: [String: Double] = {
    var sizes: [String: Double] = ["b": 1, "byte": 1, "bytes": 1, "bayt": 1]
    let prefixes = [("k", "kilo", "kibi", 1.0), ("m", "mega", "mebi", 2), ("g", "giga", "gibi", 3), ("t", "tera", "tebi", 4)]
    for (letter, decimal, binary, power) in prefixes {
        let (ten, two) = ((0..<Int(power)).reduce(1.0) { v, _ in v * 1000 }, (0..<Int(power)).reduce(1.0) { v, _ in v * 1024 })
        for byte in ["byte", "bytes", "bayt"] { (sizes[decimal + byte], sizes[binary + byte]) = (ten, two) }
        (sizes[letter + "b"], sizes[letter + "ib"]) = (ten, two)
    }
    return sizes
}()

let percentWords: Set = ["%", "percent", "yüzde"]

/// Powers of ten by the words for them, in both languages: model names say `7B` in Turkish too.
let scaleWords: [String: Int] = [
    "k": 3, "thousand": 3, "bin": 3,
    "m": 6, "mn": 6, "mln": 6, "mio": 6, "million": 6, "millions": 6, "milyon": 6,
    "b": 9, "bn": 9, "mr": 9, "mlr": 9, "mrd": 9, "billion": 9, "billions": 9, "milyar": 9,
    "t": 12, "tn": 12, "trn": 12, "trillion": 12, "trillions": 12, "trilyon": 12,
]
