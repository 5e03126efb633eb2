import Diagnostics
import Foundation
import Lessons
import Testing

@testable import SiteGenerator

@Suite("Writing a site touches what changed, and removes only what is its own")
struct SiteFolderTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "imbik-site-\(UUID().uuidString)").path

    private func files(_ names: [String: String]) -> Site { Site(files: names.mapValues { Array($0.utf8) }) }

    private func write(_ site: Site) throws -> SiteFolder.Report {
        try SiteFolder(path: folder).write(site, course: SmallCourse.folder.path)
    }

    @Test func theSecondTimeNothingIsWritten() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let site = try SmallCourse.site()
        let first = try write(site)
        #expect(first.written == site.files.count + site.courseFiles.count)
        #expect(try write(site) == SiteFolder.Report(written: 0, unchanged: first.written, removed: 0))
    }

    @Test func whatIsGoneIsRemovedWithItsFolder() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        _ = try write(files(["index.html": "1", "old/page.html": "2"]))
        try Data("kept".utf8).write(to: URL(filePath: folder + "/mine.txt"))
        let report = try write(files(["index.html": "1 new"]))
        #expect(report == SiteFolder.Report(written: 1, unchanged: 0, removed: 1))
        #expect(!FileManager.default.fileExists(atPath: folder + "/old"))
        #expect(FileManager.default.fileExists(atPath: folder + "/mine.txt"))
    }

    @Test func aFolderOfSomebodyElseIsRefused() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data("x".utf8).write(to: URL(filePath: folder + "/thesis.txt"))
        let error = #expect(throws: SiteFolderError.self) { try write(files(["index.html": "1"])) }
        #expect(error?.explanation.text(in: .english) == """
            error: the folder has files that no build of the site wrote
              in \(folder)
              hint: name a folder that is empty or new
            """)
    }

    @Test func aDamagedListRemovesNothingElsewhere() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        _ = try write(files(["index.html": "1"]))
        let outside = folder + "-outside.txt"
        try Data("x".utf8).write(to: URL(filePath: outside))
        defer { try? FileManager.default.removeItem(atPath: outside) }
        let name = "../\(URL(filePath: outside).lastPathComponent)"
        try Data("index.html\n\(name)\n".utf8).write(to: URL(filePath: folder + "/.imbik-site"))
        #expect(try write(files(["index.html": "1"])).removed == 0)
        #expect(FileManager.default.fileExists(atPath: outside))
    }
}
