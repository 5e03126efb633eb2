// Where the models' files are, and what the machine offers: the only questions to the system in this library.

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The host's folder; in a plain script, without a host, the one in the user's cache.
func modelsFolder() throws(NoModelsFolder) -> String {
    if let folder = Host.current?.modelsFolder { return folder }
    if let cache = environmentValue("XDG_CACHE_HOME") { return cache + "/imbik/models" }
    if let home = environmentValue("HOME") { return home + "/.cache/imbik/models" }
    throw NoModelsFolder()
}

/// The folder of the models that come with the course: beside its data.
func courseModelsFolder() -> String { dataFolder() + "/../models" }

/// The host's folder with the course's data; in a plain script `lessons/data` where it was started.
func dataFolder() -> String { Host.current?.dataFolder ?? "lessons/data" }

private func environmentValue(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
}

func fileExists(_ path: String) -> Bool { access(path, R_OK) == 0 }

func processorCount() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
