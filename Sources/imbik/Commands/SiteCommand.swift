import ArgumentParser
import Diagnostics
import Foundation
import Grading
import HTTP
import Lessons
import ModelStore
import SiteGenerator

struct SiteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "site", abstract: "Make the course's web site, or preview it while you write.",
        subcommands: [SiteBuild.self, SiteServe.self])
}

struct SiteBuild: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Write the course as a static site.",
        discussion: """
            The same course gives the same bytes. Only files that have changed are written, and those that an earlier build \
            wrote and this one does not have are removed. The pages need no server: open index.html. With '--base-url', there \
            are a sitemap, feeds and canonical links too.

            '--strict' fails on every problem of the course, on outputs that are missing or belong to another source, on \
            questions that have no key because a model is not here, and on links within the site that lead nowhere; nothing is written then.
            """)

    @OptionGroup var place: CoursePlace

    @Option(help: ArgumentHelp("The folder to write. (default: '_site' beside the lessons)", valueName: "folder"))
    var out: String?

    @Option(help: ArgumentHelp("Where the site will stand: https://example.org/course/", valueName: "url"))
    var baseURL: String?

    @Flag(help: "Fail on anything that is not as it should be.")
    var strict = false

    func validate() throws {
        guard let baseURL else { return }
        guard let url = URL(string: baseURL), url.scheme == "https" || url.scheme == "http", url.host() != nil, url.query() == nil else {
            throw ValidationError("'--base-url' is an address such as https://example.org/course/, not '\(baseURL)'.")
        }
    }

    func run() throws {
        let folder = try place.folder()
        var source = try SiteSource(course: folder)
        let (input, found) = try source.read(baseURL: baseURL)
        guard !input.course.entries.isEmpty else {
            for diagnostic in found { report(words: diagnostic.text(in: Interface.current.book)) }
            report(Explanation("the course has no lesson that can be read"))
            throw ExitCode.nothingRan
        }
        var diagnostics = found
        if strict {
            let text = AuthorsText { folder.text(of: $0) }
            let models = CheckedModels(known: KnownModel.all.map(\.name), facts: source.facts)
            diagnostics += input.course.quizDiagnostics(text, models: models) + input.course.referenceDiagnostics(text, exists: folder.exists)
        }
        var builder = SiteBuilder()
        let site = try builder.site(input, inParallel: concurrently)
        for diagnostic in input.course.inReadingOrder(diagnostics) { report(words: diagnostic.text(in: Interface.current.book)) }
        let broken = strict ? site.brokenLinks() : []
        for link in broken { report(link.explanation) }
        if strict, !diagnostics.isEmpty || !broken.isEmpty { throw ExitCode.failed }
        let target = out ?? URL(filePath: folder.path).deletingLastPathComponent().path + "/_site"
        let written = try SiteFolder(path: target).write(site, course: folder.path)
        tell("\(target)/index.html: \(site.files.count + site.courseFiles.count) files, \(written.written) written, \(written.removed) removed")
    }
}

/// Both processors work on lessons.
func concurrently(_ count: Int, _ work: @Sendable (Int) -> Void) {
    DispatchQueue.concurrentPerform(iterations: count, execute: work)
}

struct SiteServe: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Preview the site in a browser; a saved file shows at once.",
        discussion: "The pages are served to this machine only and written nowhere. Ctrl-C stops.")

    @OptionGroup var place: CoursePlace

    @Option(help: "The port on this machine.")
    var port: UInt16 = 8321

    func run() throws {
        let folder = try place.folder()
        var source = try SiteSource(course: folder)
        guard let address = ServiceAddress(host: "127.0.0.1", port: port) else { return }
        let (descriptor, _) = try address.listen()
        let script = FileManager.default.contents(atPath: source.theme + "/preview/reload.js") ?? Data()
        let preview = SitePreview(course: folder.path, reloadScript: script, port: port)
        var builder = SiteBuilder()
        let watched = [folder.path, source.theme]
        var marks = FileMarks(below: watched)
        var said = Self.build(&source, &builder, preview, said: nil)
        let server = HTTPServer { HTTPServer.Answer(preview.answer($0)) }
        Thread.detachNewThread { if !server.run(descriptor, until: { false }) { leave(reporting: HTTPServer.couldNotStart) } }
        print("http://127.0.0.1:\(port)/")
        fflush(nil)
        while true {
            usleep(120_000)
            let now = FileMarks(below: watched)
            guard now != marks else { continue }
            marks = now
            said = Self.build(&source, &builder, preview, said: said)
        }
    }

    /// Builds and shows the site; what is wrong is said once, until it changes.
    private static func build(_ source: inout SiteSource, _ builder: inout SiteBuilder, _ preview: SitePreview, said: String?) -> String {
        var problems: String
        do {
            let (input, diagnostics) = try source.read(baseURL: nil)
            preview.show(try builder.site(input, inParallel: concurrently))
            problems = input.course.inReadingOrder(diagnostics).map { $0.text(in: Interface.current.book) }.joined(separator: "\n")
        } catch {
            problems = (error as? any ExplainedError)?.explanation.text(in: Interface.current.book) ?? "\(error)"
        }
        if problems != said, !problems.isEmpty || said != nil { report(words: problems.isEmpty ? "✓" : problems) }
        return problems
    }
}
