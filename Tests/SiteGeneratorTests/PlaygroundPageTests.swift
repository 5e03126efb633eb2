import Lessons
import Testing

@testable import SiteGenerator

@Suite("The playground has a page, and a place in a lesson with prompts")
struct PlaygroundPageTests {
    private static let words: [Language: [(english: String, translation: String)]] = [.turkish: [("error: {0}", "hata: {0}")]]

    private func site(engine: [UInt8]?, hasPlayground: Bool = true) throws -> Site {
        let listing = ProseBlock.parse("```prompts\napple:\n---\nplum: drupe\n<b>:\n```\n")
        return try SmallCourse.site { input in
            if hasPlayground {
                input.playground = SitePlayground(engine: engine, model: [1, 2, 3], modelName: "damla", words: Self.words)
            }
            guard case .prose(var prose)? = input.course.entries[0].lessons[.english]?.blocks.first(where: { if case .prose = $0 { true } else { false } })
            else { return }
            prose.blocks = listing
            input.course.entries[0].lessons[.english]?.blocks.append(.prose(prose))
        }
    }

    @Test(arguments: ["en", "tr"])
    func thePageLoadsTheEngineAndMayRunIt(_ language: String) throws {
        let site = try site(engine: [0, 0x61, 0x73, 0x6D])
        let page = site.text("\(language)/playground.html")
        #expect(page.contains("script-src 'self' 'wasm-unsafe-eval'; worker-src blob:"))
        #expect(page.contains("<div id=\"Playground\" data-root=\"../\"></div>"))
        #expect(page.firstMatch(of: /<script defer src="\.\.\/assets\/playground\.js\?[0-9a-f]{10}"><\/script>/) != nil)
        #expect(page.firstMatch(of: /<link rel="stylesheet" href="\.\.\/assets\/playground\.css\?[0-9a-f]{10}">/) != nil)
        #expect(page.contains("<noscript>"))
        #expect(site.brokenLinks() == [])
    }

    @Test func engineModelAndWordsLieInScripts() throws {
        let site = try site(engine: [0, 0x61, 0x73, 0x6D])
        let engine = site.text("assets/playground-engine.js")
        #expect(engine.hasPrefix("imbik.playgroundFiles.engine=\"AGFzbQ==\";\n"))
        #expect(engine.contains("imbik.playgroundFiles.words={\"tr\":\",\\u001f.\\u001eerror: {0}\\u001fhata: {0}\"};"))
        #expect(site.text("assets/playground-model.js") == "imbik.playgroundFiles.model=\"AQID\";\n")
    }

    @Test func withoutTheEngineThePageSaysHowToMakeIt() throws {
        let site = try site(engine: nil)
        let page = site.text("en/playground.html")
        #expect(page.contains("Tools/build-playground") && !page.contains("id=\"Playground\"") && !page.contains("wasm"))
        #expect(site.files["assets/playground.js"] == nil && site.files["assets/playground-model.js"] == nil)
    }

    @Test func aCourseWithoutAModelHasNoPlayground() throws {
        let site = try site(engine: nil, hasPlayground: false)
        #expect(site.files["en/playground.html"] == nil)
        let page = site.text("en/plain.html")
        #expect(!page.contains("playground") && page.contains("plum: drupe"))
    }

    @Test func promptsOfALessonCanBeAskedThere() throws {
        let site = try site(engine: [0, 0x61, 0x73, 0x6D])
        let page = site.text("en/plain.html")
        #expect(page.contains("<div class=\"play-prompts\">"))
        #expect(page.contains("plum: drupe\n&lt;b&gt;:"))
        #expect(page.contains("assets/embed.js?") && page.contains("data-script=\"playground.js?") && page.contains("'wasm-unsafe-eval'"))
        #expect(!page.contains("src=\"../assets/playground"), "nothing of the model is loaded before a reader wants it")
        let other = site.text("en/questions.html")
        #expect(!other.contains("embed.js") && !other.contains("wasm"))
    }

    @Test func withoutTheEngineThereIsALinkInTheirPlace() throws {
        let page = try site(engine: nil).text("en/plain.html")
        #expect(page.contains("<p class=\"actions\"><a href=\"playground.html\">"))
        #expect(!page.contains("embed.js") && !page.contains("wasm"))
    }
}
