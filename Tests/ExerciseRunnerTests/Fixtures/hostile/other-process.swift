import Glibc

// Becomes another program, which knows nothing of requests.
func twice(_ x: Double) -> Double {
    var words: [UnsafeMutablePointer<CChar>?] = [strdup("worker"), nil]
    execv("/work/worker", &words)
    execv("/usr/bin/yes", &words)
    execv("/bin/sh", &words)
    return 2 * x
}
