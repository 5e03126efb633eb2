import CellKernel
import Diagnostics
import Foundation
import ModelStore

/// What a session of cells needs to know of this machine.
///
/// - Parameter course: the folder with course.yml, in which cells find `data`.
func cellSettings(course: String) throws -> SessionSettings {
    let environment = ProcessInfo.processInfo.environment
    let cache = environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? NSHomeDirectory() + "/.cache"
    let compiled = CompileCache(folder: cache + "/imbik/cells")
    compiled.trim(now: .now)
    return try cellSettings(cache: compiled, dataFolder: URL(filePath: course).standardizedFileURL.path + "/data")
}

/// The same with a cache and data of its own.
func cellSettings(cache: CompileCache, dataFolder: String?) throws -> SessionSettings {
    let environment = ProcessInfo.processInfo.environment
    guard let toolchain = Toolchain.find(searchPath: environment["PATH"] ?? "") else {
        throw Problem("the Swift compiler is not in PATH, so no cell can run", hint: "./imbik learn finds or names it")
    }
    guard let products = BuildProducts(beside: "/proc/self/exe") else {
        throw Problem("the process for cells is not beside this program", hint: "swift build -c release")
    }
    return SessionSettings(
        toolchain: toolchain, products: products, cache: cache, modelsFolder: try modelFolder().path, dataFolder: dataFolder)
}
