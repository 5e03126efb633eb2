import Foundation
import Lessons
import TestSupport
import Testing

@testable import SiteGenerator

@Suite("A course becomes the same pages every time")
struct SiteTests {
    @Test func theSameInputGivesTheSameBytes() throws {
        let input = try SmallCourse.input { $0.baseURL = "https://example.org/c/" }
        var one = SiteBuilder()
        var other = SiteBuilder()
        let first = try one.site(input)
        #expect(try other.site(input) == first)
        #expect(try one.site(input) == first, "remembered lessons give the same bytes")
    }

    @Test func anEditChangesWhatDependsOnItAndNothingElse() throws {
        var builder = SiteBuilder()
        var input = try SmallCourse.input()
        let before = try builder.site(input)
        let lesson = try #require(input.course.entries[0].lessons[.turkish])
        var added = try #require(lesson.blocks.compactMap { if case .prose(let prose) = $0 { prose } else { nil } }.first)
        (added.blocks, added.source) = ([.paragraph([.text("Yeni.")])], "Yeni.")
        input.course.entries[0].lessons[.turkish]?.blocks.append(.prose(added))
        let after = try builder.site(input)
        var fresh = SiteBuilder()
        #expect(try fresh.site(input) == after)
        let changed = after.files.keys.filter { after.files[$0] != before.files[$0] }.sorted()
        #expect(changed == ["assets/search-tr.js", "tr/plain.html", "tr/print.html"])
    }

    @Test func everyLinkLeadsSomewhere() throws {
        #expect(try SmallCourse.site().brokenLinks() == [])
        #expect(try SmallCourse.site { $0.baseURL = "https://example.org/c/" }.brokenLinks(basePath: "/c/") == [])
    }

    @Test func aBrokenLinkIsFound() throws {
        var site = Site(files: ["a/b.html": Array("<p id=\"x\"><a href=\"#x\">1</a><a href=\"#y\">2</a><a href=\"../c.html?3\">3</a><a href=\"../../d\">4</a></p>".utf8)])
        #expect(site.brokenLinks().map(\.address) == ["#y", "../../d", "../c.html?3"])
        site.files["c.html"] = []
        #expect(site.brokenLinks().count == 2)
    }

    @Test func textThatLooksLikeAnAddressIsNone() {
        let site = Site(files: ["a.html": Array("<p title=\"x\">&lt;a href=\"nowhere\"&gt; <a class=\"c\" href=\"there\">1</a></p>".utf8)])
        #expect(site.brokenLinks().map(\.address) == ["there"])
    }

    @Test func linksFromTheServersRootLeadToTheSitesPlace() throws {
        let site = try SmallCourse.site { $0.baseURL = "https://example.org/course/" }
        let page = site.text("404.html")
        #expect(page.contains("href=\"/course/assets/site.css?") && page.contains("<a href=\"/course/tr/index.html\">"))
        #expect(!page.replacing(/<link rel="canonical"[^>]*>|<meta property="og:url"[^>]*>/, with: "").contains("https://example.org"))
        #expect(site.brokenLinks(basePath: "/course/") == [])
        #expect(site.brokenLinks(basePath: "/other/") != [])
    }

    @Test func aLessonWithoutATranslationSaysSoInTheReadersLanguage() throws {
        let page = try SmallCourse.site().text("tr/hostile.html")
        #expect(page.contains("<html lang=\"tr\""))
        #expect(page.contains("Bu ders henüz Türkçeye çevrilmedi"))
        #expect(page.contains("<div class=\"prose\" lang=\"en\">"))
    }

    @Test func anOutdatedSectionSaysSo() throws {
        let page = try SmallCourse.site().text("tr/plain.html")
        #expect(page.contains("çeviriden sonra değişti"))
        #expect(page.contains("<h2 id=\"tablolar-ve-listeler\" data-twin=\"tables-and-lists\">"))
        #expect(try !SmallCourse.site().text("en/plain.html").contains("class=\"notice\""))
    }

    @Test func pagesNameTheirTranslations() throws {
        let page = try SmallCourse.site { $0.baseURL = "https://example.org/c" }.text("en/plain.html")
        #expect(page.contains("<link rel=\"alternate\" hreflang=\"tr\" href=\"https://example.org/c/tr/plain.html\">"))
        #expect(page.contains("<link rel=\"canonical\" href=\"https://example.org/c/en/plain.html\">"))
        #expect(page.contains("<h2 id=\"tables-and-lists\" data-twin=\"tablolar-ve-listeler\">"))
    }

    @Test func addressesAreAbsoluteOnlyWhereTheSiteHasOne() throws {
        let without = try SmallCourse.site()
        #expect(without.files["sitemap.xml"] == nil && without.files["en/feed.xml"] == nil)
        #expect(without.text("llms.txt").contains("(en/plain.html)"))
        let with = try SmallCourse.site { $0.baseURL = "https://example.org/c/" }
        #expect(with.text("sitemap.xml").contains("<loc>https://example.org/c/</loc>"))
        #expect(with.text("tr/feed.xml").contains("<updated>2026-11-23T00:00:00Z</updated>"))
        #expect(with.text("llms.txt").contains("(https://example.org/c/tr/plain.html)"))
    }

    @Test func aRenamedLessonIsFoundUnderItsOldName() throws {
        #expect(try SmallCourse.site().text("tr/old-plain.html").contains("url=plain.html"))
    }

    @Test func paperHasQuestionsButNoInputsAndNoKeys() throws {
        let page = try SmallCourse.site().text("en/print.html")
        #expect(page.contains("Which is right?") && page.contains("id=\"plain--tables-and-lists\""))
        #expect(!page.contains("<input") && !page.contains("data-key"))
    }

    @Test(arguments: ["SECRET-REASON", "GİZLİ-GEREKÇE"])
    func nothingTellsTheReasonsOfGradedQuizzes(_ word: String) throws {
        for (path, bytes) in try SmallCourse.site().files {
            #expect(!String(decoding: bytes, as: UTF8.self).contains(word), "\(path)")
        }
    }

    @Test func noReasonStandsInAPage() throws {
        for (path, bytes) in try SmallCourse.site().files {
            let text = String(decoding: bytes, as: UTF8.self)
            for reason in ["The reason of the", "Two is even", "seçeneğin gerekçesi", "It has a low rank"] {
                #expect(!text.contains(reason), "\(path) has '\(reason)'")
            }
        }
    }

    @Test func theGlossaryIsSortedAsTheReaderSorts() throws {
        let site = try SmallCourse.site()
        #expect(site.text("en/glossary.html").matches(of: /<dt id="([^"]*)"/).map { String($0.output.1) } == ["light", "prompt", "zero"])
        let turkish = site.text("tr/glossary.html")
        #expect(turkish.matches(of: /<dt id="([^"]*)"/).map { String($0.output.1) } == ["ışık", "istem", "sıfır"])
        #expect(turkish.contains("<a href=\"plain.html#tablolar-ve-listeler\">Düz metin</a>"))
    }

    @Test func anExerciseHasAPageWithoutItsAnswer() throws {
        let exercise = SiteExercise(
            name: "softmax", lesson: "plain", title: [.english: "Softmax <b>"], text: [.english: "Write *it*. <script>x</script>"],
            hints: [[.english: "Subtract."]], points: 3, minutes: 20, starter: [.english: "func softmax() {}", .turkish: "// yaz"])
        let site = try SmallCourse.site { input in
            input.exercises = [exercise]
            input.course.entries[0].lessons[.english]?.blocks.append(.exercise("softmax"))
        }
        #expect(site.brokenLinks() == [])
        let page = site.text("tr/exercise-softmax.html")
        #expect(page.contains("<h1>Softmax &lt;b&gt;</h1>") && page.contains("Write <em>it</em>. &lt;script&gt;"))
        #expect(page.contains("// yaz") && !page.contains("func"))
        #expect(page.contains("./imbik exercise start softmax --lang tr") && page.contains("İpucu"))
        #expect(site.text("en/plain.html").contains("<a href=\"exercise-softmax.html\">Softmax &lt;b&gt;</a>"))
    }

    @Test func theWholePage() throws {
        let page = try SmallCourse.site { input in
            input.theme.scripts = [:]
            input.theme.styles = [:]
        }.text("en/plain.html")
        let main = try #require(page.firstRange(of: "<main")?.lowerBound), end = try #require(page.firstRange(of: "</main>")?.upperBound)
        try expectGolden(String(page[main..<end]) + "\n", "plain.html")
    }
}

@Suite("A hostile lesson shows, and does nothing")
struct HostileLessonTests {
    @Test(arguments: ["en/hostile.html", "tr/hostile.html", "en/print.html", "index.html", "en/plain.html", "en/questions.html"])
    func nothingRuns(_ path: String) throws {
        let page = try SmallCourse.site().text(path)
        let tags = page.matches(of: /<([a-zA-Z!\/][^>]*)>/).map { String($0.output.1) }
        #expect(tags.count > 20)
        for tag in tags {
            let name = tag.prefix { $0.isLetter }
            if name == "script" { #expect(tag.contains(" src=\"") && tag.contains("assets/"), "\(tag)") }
            #expect(!["iframe", "object", "embed", "style", "base", "foreignObject", "use", "animate"].contains(String(name)), "\(tag)")
            let outside = tag.replacing(/"[^"]*"|'[^']*'/, with: "\"\"")
            #expect(outside.firstMatch(of: /\son\w+\s*=/) == nil, "\(tag)")
            #expect(outside.firstMatch(of: /\sstyle\s*=/) == nil, "\(tag)")
            for address in tag.matches(of: /(?:href|src|action)="([^"]*)"/).map(\.output.1) {
                #expect(!address.lowercased().contains("script:") && !address.hasPrefix("data:"), "\(tag)")
                if tag.contains("src=") { #expect(!address.contains("//"), "\(tag)") }
            }
        }
    }

    @Test func whatTurnsWritingAroundIsVisible() throws {
        let page = try SmallCourse.site().text("en/hostile.html")
        #expect(!page.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value) })
        #expect(page.contains("user⟨U+202E⟩"))
    }

    @Test func picturesOfTheCourseAreCleanedAndItsPagesStayAtHome() throws {
        let site = try SmallCourse.site()
        #expect(site.courseFiles.contains("01-plain/curve.svg") && !site.courseFiles.contains("03-hostile/evil.html"))
        let data = try #require(FileManager.default.contents(atPath: SmallCourse.folder.path + "/03-hostile/evil.svg"))
        let served = String(decoding: SiteFolder.served(Array(data), path: "evil.svg"), as: UTF8.self)
        #expect(served == "<svg xmlns=\"http://www.w3.org/2000/svg\"><text x=\"5\" y=\"20\">t</text></svg>")
    }
}
