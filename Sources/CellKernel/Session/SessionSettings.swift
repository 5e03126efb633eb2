/// What a session needs to know of the machine; everything is given, nothing is looked up.
package struct SessionSettings: Hashable, Sendable {
    package var toolchain: Toolchain
    package var products: BuildProducts
    package var cache: CompileCache
    /// Where ImbikLab finds models.
    package var modelsFolder: String
    /// Where ImbikLab finds the course's data; nil: in `lessons/data` of the working folder.
    package var dataFolder: String?
    /// The working folder of cells.
    package var workingFolder: String
    /// More of the environment of cells, by name. They see nothing of the session's own.
    package var environment: [String: String]
    /// How long the compiler may think about one cell.
    package var compileSeconds: Double = 120

    package init(
        toolchain: Toolchain, products: BuildProducts, cache: CompileCache, modelsFolder: String,
        dataFolder: String? = nil, workingFolder: String = "/tmp", environment: [String: String] = [:]
    ) {
        (self.toolchain, self.products, self.cache) = (toolchain, products, cache)
        (self.modelsFolder, self.dataFolder) = (modelsFolder, dataFolder)
        (self.workingFolder, self.environment) = (workingFolder, environment)
    }

    /// The whole environment of the host, sorted.
    var hostEnvironment: [String] {
        var all = [
            "PATH": "/usr/bin:/bin", "HOME": workingFolder, "LANG": "C.UTF-8", "TERM": "dumb",
            "IMBIK_MODELS": modelsFolder,
            // The host reports crashes itself, in milliseconds instead of seconds.
            "SWIFT_BACKTRACE": "enable=no",
        ]
        all["IMBIK_DATA"] = dataFolder
        all.merge(environment) { $1 }
        return all.map { "\($0.key)=\($0.value)" }.sorted()
    }
}
