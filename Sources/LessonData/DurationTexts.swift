import Datasets
import Tensors

/// Durations as people say them, bare or in a short sentence, and how many minutes they are (1 to 600).
///
/// The held-out texts are drawn first; what is too like one of them is left out of `train.jsonl`. The sentences of
/// `heldout-sentences.jsonl` never occur in training.
func durationFiles(_ language: DataLanguage, seed: UInt64) -> [GeneratedFile] {
    var generator = SeededGenerator(seed: seed)
    let sentences = durationSentences(language)
    var seen: Set<String> = []
    func draw(_ count: Int, _ sentences: [String]) -> [(text: String, target: Target)] {
        var pairs: [(text: String, target: Target)] = []
        while pairs.count < count {
            let minutes = Int.random(in: 1...600, using: &generator)
            let ways = waysToSay(minutes, language)
            guard let way = ways.randomElement(using: &generator), let sentence = sentences.randomElement(using: &generator)
            else { continue }
            let text = sentence.replacing("…", with: way)
            if seen.insert(normalized(text)).inserted { pairs.append((text, .value(Double(minutes)))) }
        }
        return pairs
    }
    let bare = [String](repeating: "…", count: sentences.seen.count)
    let heldOut = draw(150, bare + sentences.seen)
    let otherSentences = draw(100, sentences.heldOut)
    let pool = draw(1200, bare + sentences.seen)

    let found = Duplicates(among: (heldOut + otherSentences + pool).map(\.text), .standard)
    let first = heldOut.count + otherSentences.count
    let tooLike = Set(found.similar.filter { $0.first < first && $0.second >= first }.map { $0.second - first })
    let training = pool.indices.filter { !tooLike.contains($0) }.prefix(600).map { pool[$0] }
    let folder = "durations\(language.suffix)"
    return [
        GeneratedFile("\(folder)/train.jsonl", training), GeneratedFile("\(folder)/heldout.jsonl", heldOut),
        GeneratedFile("\(folder)/heldout-sentences.jsonl", otherSentences),
    ]
}

private func durationSentences(_ language: DataLanguage) -> (seen: [String], heldOut: [String]) {
    switch language {
    case .english:
        (
            ["We waited ….", "The film lasts ….", "Bake it for ….", "It takes ….", "They talked for ….", "The train is … late."],
            ["I slept … on the bus.", "Her flight was delayed by …."]
        )
    case .turkish:
        (
            ["Durakta … bekledik.", "Film … sürüyor.", "Fırında … pişirin.", "Yol … sürdü.", "Toplam … konuştular.", "Tren … gecikti."],
            ["Otobüste … uyudum.", "Uçağı … rötar yaptı."]
        )
    }
}

/// The ways to say so many minutes, 1 to 600.
private func waysToSay(_ minutes: Int, _ language: DataLanguage) -> [String] {
    let (hours, rest) = (minutes / 60, minutes % 60)
    switch language {
    case .english:
        func count(_ number: Int, _ unit: String) -> String { "\(englishNumber(number)) \(unit)\(number == 1 ? "" : "s")" }
        var ways = minutes <= 120 ? ["\(minutes) minute\(minutes == 1 ? "" : "s")", "\(minutes) min"] : []
        if minutes < 100 { ways.append(count(minutes, "minute")) }
        if hours > 0 {
            ways += ["\(hours) h \(rest) min", rest == 0 ? count(hours, "hour") : "\(count(hours, "hour")) and \(count(rest, "minute"))"]
            if rest == 30 { ways.append(hours == 1 ? "an hour and a half" : "\(englishNumber(hours)) and a half hours") }
        }
        switch minutes {
        case 15: ways.append("a quarter of an hour")
        case 30: ways.append("half an hour")
        case 45: ways.append("three quarters of an hour")
        default: break
        }
        return ways
    case .turkish:
        var ways = minutes <= 120 ? ["\(minutes) dakika", "\(minutes) dk"] : []
        if minutes < 100 { ways.append("\(turkishNumber(minutes)) dakika") }
        if hours > 0 {
            let whole = "\(turkishNumber(hours)) saat"
            ways += ["\(hours) sa \(rest) dk", rest == 0 ? whole : "\(whole) \(turkishNumber(rest)) dakika"]
            if rest == 30 { ways.append("\(turkishNumber(hours)) buçuk saat") }
        }
        switch minutes {
        case 15: ways.append("çeyrek saat")
        case 30: ways.append("yarım saat")
        default: break
        }
        return ways
    }
}

/// 0 to 99 in words.
private func englishNumber(_ number: Int) -> String {
    let small = words(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
    if number < 20 { return small[number] }
    let tens = words("twenty thirty forty fifty sixty seventy eighty ninety")[number / 10 - 2]
    return number % 10 == 0 ? tens : "\(tens)-\(small[number % 10])"
}

/// 0 to 99 in words.
private func turkishNumber(_ number: Int) -> String {
    let ones = words("sıfır bir iki üç dört beş altı yedi sekiz dokuz")
    if number < 10 { return ones[number] }
    let tens = words("on yirmi otuz kırk elli altmış yetmiş seksen doksan")[number / 10 - 1]
    return number % 10 == 0 ? tens : "\(tens) \(ones[number % 10])"
}
