/// [en] The numbers of the teacher's layers that a student of `count` layers takes, from 0, ascending.
/// [tr] `count` katmanlı öğrencinin öğretmenden alacağı katmanların numaraları, 0'dan başlayarak, artan.
///
/// [en] - Parameters:
/// [en]   - count: layers of the student, S
/// [en]   - teacher: layers of the teacher, T
/// [tr] - Parameters:
/// [tr]   - count: öğrencinin katman sayısı, S
/// [tr]   - teacher: öğretmenin katman sayısı, T
func studentLayers(_ count: Int, of teacher: Int) -> [Int] {
    // [en] TODO
    // [tr] TODO: yazılacak
    []
}

/// [en] The parameters of a student of `count` layers.
/// [tr] `count` katmanlı öğrencinin parametre sayısı.
///
/// [en] - Parameters:
/// [en]   - teacher: all the teacher's parameters
/// [en]   - layers: layers of the teacher, T
/// [en]   - layerParameters: parameters of a single layer
/// [tr] - Parameters:
/// [tr]   - teacher: öğretmenin bütün parametreleri
/// [tr]   - layers: öğretmenin katman sayısı, T
/// [tr]   - layerParameters: tek bir katmanın parametreleri
func studentParameters(_ count: Int, teacher: Int, layers: Int, layerParameters: Int) -> Int {
    // [en] TODO
    // [tr] TODO: yazılacak
    0
}
