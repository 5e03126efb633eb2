func studentLayers(_ count: Int, of teacher: Int) -> [Int] {
    Array(0..<count)
}

func studentParameters(_ count: Int, teacher: Int, layers: Int, layerParameters: Int) -> Int {
    teacher - (layers - count) * layerParameters
}
