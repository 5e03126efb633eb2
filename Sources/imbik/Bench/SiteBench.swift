import Diagnostics
import Foundation
import Grading
import Lessons
import SiteGenerator

/// A site of 200 pages of 10 KB, with tables, lists and code: read, made and written from nothing, or after an edit of one
/// page by a program that has made it before (as the preview does).
func benchSite(afterEdit: Bool, runs: Int) throws -> BenchResult {
    let folder = FileManager.default.temporaryDirectory.appending(path: "imbik-bench-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let pages = 200
    let text = GeneratedLessons(seed: 3)
    try text.write(count: pages, to: folder + "/lessons")
    let course = CourseFolder(path: folder + "/lessons")
    var source = try SiteSource(course: course, facts: { _ in nil })
    var builder = SiteBuilder()
    var run = 0

    func build(to out: String) throws -> SiteFolder.Report {
        let site = try builder.site(try source.read(baseURL: nil).input, inParallel: concurrently)
        return try SiteFolder(path: out).write(site, course: course.path)
    }

    guard try build(to: folder + "/first").written >= pages else { throw Problem("the site has fewer pages than lessons", hint: "nothing was measured") }
    let seconds = try measure(runs: runs) {
        run += 1
        if afterEdit {
            try text.write(text.lesson(100) + "\nAn edit, number \(run).\n", number: 100, to: folder + "/lessons")
            let written = try build(to: folder + "/first").written
            // The page, the index, and the page for paper.
            guard written == 3 else { throw Problem("an edit changed \(written) files", hint: "nothing was measured") }
        } else {
            source = try SiteSource(course: course, facts: { _ in nil })
            builder = SiteBuilder()
            _ = try build(to: folder + "/out-\(run)")
        }
    }
    return BenchResult(
        name: afterEdit ? "edit" : "site", unit: "ms", values: seconds.map { $0 * 1000 }, threads: 2, peakBytes: peakBytes(),
        verified: afterEdit ? "each edit changed its page" : "all \(pages) pages were written")
}

/// Lessons made from a seed.
private struct GeneratedLessons {
    let seed: UInt64

    private static let words = """
        a model reads the text and gives for each piece that it knows how likely it comes next while training changes its numbers \
        by small steps until what really followed gets more probability than before so that spelling grammar facts and forms are \
        learned because they help with that one task and nothing else was asked of it
        """.split(separator: " ")

    private static let listings = [
        "python\ndef step(x, w, lr=0.1):\n    # one gradient step\n    g = sum((xi * w - yi) * xi for xi, yi in x)\n    return w - lr * g / len(x)\n\nfor i in range(10):\n    w = step(data, w)",
        "swift ignore\nstruct Layer {\n    var w: [Float]\n    func forward(_ x: [Float]) -> [Float] {\n        x.map { max(0, $0 * w[0]) }\n    }\n}\n\nlet y = Layer(w: [0.5]).forward([1, 2, 3])\nprint(y)",
        "bash\nset -e\nfor f in *.md; do\n  wc -c \"$f\"\ndone | sort -n",
        "json\n{\n  \"name\": \"lesson\",\n  \"cells\": [1, 2, 3],\n  \"ok\": true\n}",
    ]

    func write(count: Int, to folder: String) throws {
        for number in 0..<count { try write(lesson(number), number: number, to: folder) }
        let names = (0..<count).map { "  - \(name($0))" }.joined(separator: "\n")
        try Data("title: { en: Bench }\nlanguages: [en]\nlessons:\n\(names)\n".utf8).write(to: URL(filePath: folder + "/course.yml"))
    }

    func write(_ text: String, number: Int, to folder: String) throws {
        try FileManager.default.createDirectory(atPath: "\(folder)/\(name(number))", withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name(number))/en.md"))
    }

    private func name(_ number: Int) -> String { "\(1000 + number)-lesson" }

    func lesson(_ number: Int) -> String {
        var generator = SplitMix64(seed: seed &+ UInt64(number))
        func draw(_ count: Int) -> Int { Int(generator.next() % UInt64(count)) }
        func prose(_ count: Int) -> [Substring] { (0..<count).map { _ in Self.words[draw(Self.words.count)] } }
        var text = """
            ---
            id: lesson-\(number)
            title: Lesson \(number)
            summary: \(prose(12).joined(separator: " "))
            minutes: 5
            models: []
            goals: [\(prose(6).joined(separator: " "))]
            ---

            """
        var section = 0
        while text.utf8.count < 9_300 {
            section += 1
            text += "\n## Section \(number).\(section)\n\n"
            for _ in 0..<2 {
                var words = prose(60 + draw(90)).map(String.init)
                words[draw(words.count)] = "**strong**"
                words[draw(words.count)] = "`code`"
                words[draw(words.count)] = "[a link](../\(name(draw(200)))/en.md)"
                text += words.joined(separator: " ") + ".\n\n"
            }
            text += "```\(Self.listings[draw(Self.listings.count)])\n```\n\n| step | loss | tok/s | note |\n|---:|---:|:--:|---|\n"
            for step in 0..<6 { text += "| \(step) | 0.\(1000 + draw(9000)) | \(draw(900)) | \(prose(3).joined(separator: " ")) |\n" }
            text += "\n" + (0..<4).map { _ in "- " + prose(12).joined(separator: " ") }.joined(separator: "\n") + "\n"
        }
        return text
    }
}
