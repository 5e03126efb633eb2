import Datasets
import Tensors

/// A day between 1900 and 2030.
struct Day: Hashable {
    var year, month, day: Int

    /// 1999-12-31 (ISO 8601)
    var iso: String { "\(year)-\(padded(month))-\(padded(day))" }

    /// Every day once.
    static let all: [Day] = (1900...2030).flatMap { year in
        (1...12).flatMap { month in (1...length(month, year)).map { Day(year: year, month: month, day: $0) } }
    }

    private static func length(_ month: Int, _ year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }
}

/// Days in the styles that people write them in, and the same in ISO 8601; no day occurs twice in all files.
///
/// `train.jsonl` and `heldout.jsonl` have the same styles in turn; `heldout-styles.jsonl` has two others.
func dateFiles(_ language: DataLanguage, seed: UInt64) -> [GeneratedFile] {
    var generator = SeededGenerator(seed: seed)
    var days = Day.all.shuffled(using: &generator)[...]
    let styles = dateStyles(language)
    func take(_ count: Int, _ styles: [(Day) -> String]) -> [(text: String, target: Target)] {
        defer { days = days.dropFirst(count) }
        return days.prefix(count).enumerated().map { number, day in
            (styles[number % styles.count](day), .answer(day.iso, also: []))
        }
    }
    let folder = "dates\(language.suffix)"
    return [
        GeneratedFile("\(folder)/train.jsonl", take(1001, styles.seen)),
        GeneratedFile("\(folder)/heldout.jsonl", take(210, styles.seen)),
        GeneratedFile("\(folder)/heldout-styles.jsonl", take(100, styles.heldOut)),
    ]
}

private func dateStyles(_ language: DataLanguage) -> (seen: [(Day) -> String], heldOut: [(Day) -> String]) {
    switch language {
    case .english:
        let months = words("January February March April May June July August September October November December")
        func name(_ day: Day) -> String { months[day.month - 1] }
        return (
            [
                { "\($0.day) \(name($0)) \($0.year)" }, { "\(name($0)) \($0.day), \($0.year)" },
                { "\(name($0)) \(ordinal($0.day)), \($0.year)" }, { "the \(ordinal($0.day)) of \(name($0)) \($0.year)" },
                { "\($0.day) \(name($0).prefix(3)) \($0.year)" }, { "\(name($0).prefix(3)) \($0.day) \($0.year)" },
                { "\(padded($0.day)).\(padded($0.month)).\($0.year)" },
            ],
            [{ "\(ordinal($0.day)) \(name($0).prefix(3)), \($0.year)" }, { "\($0.year), \(name($0)) \($0.day)" }]
        )
    case .turkish:
        let months = words("Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık")
        func name(_ day: Day) -> String { months[day.month - 1] }
        return (
            [
                { "\($0.day) \(name($0)) \($0.year)" }, { "\($0.year) yılının \($0.day) \(name($0)) günü" },
                { "\(name($0)) ayının \($0.day). günü, \($0.year)" }, { "\($0.day) \(name($0).prefix(3)) \($0.year)" },
                { "\(padded($0.day)).\(padded($0.month)).\($0.year)" }, { "\($0.day)/\($0.month)/\($0.year)" },
                { "\($0.year) \(name($0)) \($0.day)" },
            ],
            [{ "\($0.year) yılı, \(name($0)) ayı, \($0.day). gün" }, { "\(padded($0.day))-\(name($0).prefix(3))-\($0.year)" }]
        )
    }
}

/// 1st, 2nd, 3rd, 4th, 11th …
private func ordinal(_ number: Int) -> String {
    let ending = (10...20).contains(number % 100) ? "th" : [1: "st", 2: "nd", 3: "rd"][number % 10] ?? "th"
    return "\(number)\(ending)"
}

func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

func words(_ text: String) -> [String] { text.split(separator: " ").map { String($0) } }
