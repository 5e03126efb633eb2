import Foundation
import TestSupport
import Testing

@Suite("imbik site build writes a course's pages", .enabled(if: ImbikProgram.isBuilt, ImbikProgram.skipReason))
struct SiteCommandTests {
    private let imbik: ImbikProgram
    private static let course = packageRoot.appending(path: "Tests/SiteCourse/lessons").path

    init() throws { imbik = try ImbikProgram() }

    @Test func theSecondBuildWritesNothing() throws {
        let first = try imbik.run(["site", "build", "--course", Self.course, "--out", "site"])
        #expect(first.status == 0)
        #expect(first.output.firstMatch(of: /^site\/index\.html: \d+ files, \d+ written, 0 removed\n$/) != nil, "\(first.output)")
        let second = try imbik.run(["site", "build", "--course", Self.course, "--out", "site"])
        #expect(second.output.contains(", 0 written, 0 removed"))
    }

    @Test func strictNamesWhatIsWrongAndWritesNothing() throws {
        let ran = try imbik.run(["site", "build", "--strict", "--course", Self.course, "--out", "site"])
        #expect(ran.status == 1)
        #expect(ran.errors.contains("03-hostile/en.md:"))
        #expect(ran.errors.contains("there is no file '//evil.example/x'") || ran.errors.contains("there is no file '/etc/passwd'"))
        #expect(!FileManager.default.fileExists(atPath: imbik.folder.path + "/site"))
    }

    @Test func aFolderOfSomebodyElseIsRefused() throws {
        try Data("x".utf8).write(to: imbik.folder.appending(path: "thesis.txt"))
        let ran = try imbik.run(["site", "build", "--course", Self.course, "--out", "."])
        #expect(ran.status == 1)
        #expect(ran.errors.hasSuffix("""
            error: the folder has files that no build of the site wrote
              in .
              hint: name a folder that is empty or new

            """))
    }

    @Test(arguments: ["example.org", "ftp://example.org/", "https://example.org/?a=1"])
    func anAddressIsAskedFor(_ address: String) throws {
        #expect(try imbik.run(["site", "build", "--course", Self.course, "--base-url", address]).status == 4)
    }

    @Test func aFolderWithoutACourseIsNoPass() throws {
        #expect(try imbik.run(["site", "build", "--course", "nowhere", "--out", "site"]).status == 5)
    }
}
