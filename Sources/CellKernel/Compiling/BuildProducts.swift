import Glibc

/// What this project built that cells need: the host that runs them, and the library that they import.
package struct BuildProducts: Hashable, Sendable {
    /// Path of `imbik-cell-host`.
    package var host: String
    /// Path of `libImbikLab.so`.
    package var lab: String
    /// The folder with `ImbikLab.swiftmodule` and those that it is made of.
    package var modules: String

    package init(host: String, lab: String, modules: String) {
        (self.host, self.lab, self.modules) = (host, lab, modules)
    }

    /// The products in a build folder such as `.build/release`.
    package init(folder: String) {
        self.init(
            host: folder + "/imbik-cell-host", lab: folder + "/libImbikLab.so", modules: folder + "/Modules")
    }

    /// The products beside an executable that was built with them.
    package init?(beside executable: String) {
        guard let resolved = realpath(executable, nil) else { return nil }
        defer { free(resolved) }
        let path = String(cString: resolved)
        guard let slash = path.lastIndex(of: "/") else { return nil }
        self.init(folder: String(path[..<slash]))
    }

    var hasLab: Bool { access(lab, R_OK) == 0 }

    /// Changes whenever the library is built anew.
    var labStamp: String { "\(FileStamp(lab)) \(FileStamp(modules + "/ImbikLab.swiftmodule"))" }
}
