import Foundation
import Testing

/// A course folder with the real launcher and a Swift, an apt-get and a program that only write down what they are asked.
final class LauncherFixture {
    let root = FileManager.default.temporaryDirectory.appending(path: "imbik-launch-\(UUID().uuidString)")
    var course: String { root.path + "/course" }

    init() throws {
        for folder in ["course/Tools", "course/Sources", "bin", "home"] {
            try FileManager.default.createDirectory(at: root.appending(path: folder), withIntermediateDirectories: true)
        }
        for file in ["imbik", "Tools/prepare"] {
            try FileManager.default.copyItem(at: packageRoot.appending(path: file), to: root.appending(path: "course/" + file))
        }
        try write("course/Package.swift", "")
        try write("course/Sources/A.swift", "")
        try write("program", "#!/bin/sh\n[ \"$1\" != model ] || exit ${MODEL_FETCH:-0}\nfor word; do echo \"<$word>\"; done\npwd\n")
        try write(
            "bin/swift",
            """
            #!/bin/sh
            echo "swift $*" >>'\(root.path)/calls'
            if [ "$1" = --version ]; then echo "Swift version ${SWIFT_VERSION-6.3.1} (swift-RELEASE)"; exit; fi
            echo "[1/2] Compiling A.swift"
            if [ -n "${BROKEN-}" ]; then
                echo "$PWD/Sources/A.swift:1:1: error: cannot find 'q' in scope"; echo "1 | q"; exit 1
            fi
            sleep 0.2
            mkdir -p .build/release && cp '\(root.path)/program' .build/release/new.$$ && chmod +x .build/release/new.$$
            mv .build/release/new.$$ .build/release/imbik
            echo "[2/2] Linking imbik"
            """)
        // A package is there unless MISSING names it and it has not been installed.
        try write(
            "bin/dpkg-query",
            """
            #!/bin/sh
            for package; do :; done
            case " ${MISSING-} " in
            *" $package "*) grep -q "$package" '\(root.path)/installed' 2>/dev/null && printf installed ;;
            *) printf installed ;;
            esac
            """)
        try write("bin/apt-get", "#!/bin/sh\necho \"apt-get $*\" >>'\(root.path)/calls'\necho \"$*\" >>'\(root.path)/installed'\n")
        try write("bin/id", "#!/bin/sh\necho ${USER_ID-0}\n")
        try write("bin/sudo", "#!/bin/sh\nexit 1\n")
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    func write(_ path: String, _ text: String) throws {
        let file = root.appending(path: path)
        try text.write(to: file, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    }

    func start(_ words: String..., by launcher: String? = nil, environment: [String: String] = [:]) throws -> Ran {
        let base = ["PATH": root.path + "/bin:/usr/bin:/bin", "HOME": root.path + "/home"]
        return try run(
            launcher ?? course + "/imbik", words, environment: base.merging(environment) { $1 }, in: root.path + "/home")
    }

    /// Calls of Swift and apt-get so far.
    var calls: [String] {
        ((try? String(contentsOf: root.appending(path: "calls"), encoding: .utf8)) ?? "").split(separator: "\n").map(String.init)
    }
}

@Suite("The launcher installs what is missing, builds once, and passes every word on")
struct LauncherTests {
    let fixture: LauncherFixture

    init() throws { fixture = try LauncherFixture() }

    @Test func everyWordArrivesAndTheFolderStays() throws {
        let ran = try fixture.start("generate", "two words", "*", "")
        #expect(ran.output == "<generate>\n<two words>\n<*>\n<>\n\(fixture.root.path)/home\n")
        #expect(ran.status == 0)
        #expect(ran.errors == """
            imbik: building; the first time this takes minutes
            building  [1/2] Compiling A.swift
            building  [2/2] Linking imbik

            """)
    }

    @Test func theSecondStartNeitherBuildsNorAsksForPackages() throws {
        _ = try fixture.start("list")
        let calls = fixture.calls
        let ran = try fixture.start("list")
        #expect(fixture.calls == calls)
        #expect(ran.errors == "")
    }

    @Test func itWorksThroughALink() throws {
        let link = fixture.root.path + "/home/link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "../course/imbik")
        #expect(try fixture.start("list", by: link).output == "<list>\n\(fixture.root.path)/home\n")
    }

    @Test(arguments: ["Sources/A.swift", "Package.swift", "Tools/prepare"])
    func aChangeBuildsAgain(file: String) throws {
        _ = try fixture.start("list")
        let text = try String(contentsOfFile: fixture.course + "/" + file, encoding: .utf8)
        try fixture.write("course/" + file, text + "\n# changed\n")
        _ = try fixture.start("list")
        #expect(fixture.calls.filter { $0 == "swift build -c release" }.count == 2)
    }

    @Test func aSourceThatIsGoneBuildsAgain() throws {
        _ = try fixture.start("list")
        try FileManager.default.removeItem(atPath: fixture.course + "/Sources/A.swift")
        _ = try fixture.start("list")
        #expect(fixture.calls.filter { $0 == "swift build -c release" }.count == 2)
    }

    @Test func aFailingBuildShowsTheCompilersLines() throws {
        let ran = try fixture.start("list", environment: ["BROKEN": "yes"])
        #expect(ran.status == 3)
        #expect(ran.errors == """
            imbik: building; the first time this takes minutes
            building  [1/2] Compiling A.swift
            \(fixture.course)/Sources/A.swift:1:1: error: cannot find 'q' in scope
            1 | q
            imbik: the build failed
              all that was said: \(fixture.course)/.build/imbik-build.log
              if the sources are as they came, remove \(fixture.course)/.build and start again

            """)
        #expect(try fixture.start("list").output == "<list>\n\(fixture.root.path)/home\n")
    }

    @Test(arguments: [("6.1.2", "Swift 6.1 is too old"), ("5.10", "Swift 5.10 is too old"), ("", "Swift is not installed")])
    func withoutSwift63ItSaysWhatToInstall(version: String, fact: String) throws {
        let ran = try fixture.start("learn", environment: ["SWIFT_VERSION": version])
        #expect(ran.status == 3)
        #expect(ran.errors == """
            imbik: \(fact); imbik needs Swift 6.3
              to install: https://www.swift.org/install/linux (or, where swiftly is: swiftly install 6.3)

            """)
    }

    @Test(arguments: ["6.3", "6.4.1", "6.10", "7.0"])
    func aNewerSwiftIsWelcome(version: String) throws {
        #expect(try fixture.start("list", environment: ["SWIFT_VERSION": version]).status == 0)
    }

    @Test func rootInstallsWhatIsMissing() throws {
        let ran = try fixture.start("list", environment: ["MISSING": "python3-pip libssl-dev"])
        #expect(ran.errors.hasPrefix("imbik: installing libssl-dev python3-pip\nimbik: building;"))
        #expect(fixture.calls.prefix(2) == [
            "apt-get update",
            "apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends libssl-dev python3-pip",
        ])
    }

    @Test func withoutRightsItNamesThePackagesAndGoesOn() throws {
        let ran = try fixture.start("list", environment: ["MISSING": "python3-pip bubblewrap", "USER_ID": "1000"])
        #expect(ran.status == 0)
        #expect(ran.errors.hasPrefix("""
            imbik: missing: python3-pip bubblewrap
              to install: sudo apt-get install python3-pip bubblewrap
              going on with what works
            imbik: building;
            """))
        #expect(!fixture.calls.contains { $0.hasPrefix("apt-get") })
    }

    @Test func withoutTheModelTheCourseOpensAllTheSame() throws {
        let ran = try fixture.start("learn", environment: ["MODEL_FETCH": "1"])
        #expect(ran.output == "<learn>\n\(fixture.root.path)/home\n")
        #expect(ran.errors.hasSuffix("imbik: going on without the model\n"))
    }

    @Test func twoStartsAtOnceBothArrive() async throws {
        let fixture = self.fixture
        let (launcher, root) = (fixture.course + "/imbik", fixture.root.path)
        let environment = ["PATH": root + "/bin:/usr/bin:/bin", "HOME": root + "/home"]
        let outputs = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<2 {
                group.addTask { try run(launcher, ["list"], environment: environment, in: root).output }
            }
            var outputs: [String] = []
            for try await output in group { outputs.append(output) }
            return outputs
        }
        #expect(outputs == ["<list>\n\(root)\n", "<list>\n\(root)\n"])
    }
}
