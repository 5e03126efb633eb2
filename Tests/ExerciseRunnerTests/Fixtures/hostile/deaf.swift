import Glibc

// Hears no signal that can be ignored.
func twice(_ x: Double) -> Double {
    for number in 1..<64 { signal(Int32(number), SIG_IGN) }
    while true { sleep(1) }
}
