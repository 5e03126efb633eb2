extension Turkish {
    static let exercises = #"""
# Grading
the compiler did not come to an end within {0} seconds
= derleyici {0} saniye içinde bitiremedi
the file clashes with the language's own library: {0}
= dosya dilin kendi kitaplığıyla çakışıyor: {0}
# Commands
the course has no exercise that can be read
= kursta okunabilen bir alıştırma yok
every exercise is passed
= bütün alıştırmalar geçildi
name one: imbik exercise check ID
= birini adıyla söyle: imbik exercise check KİMLİK
the Swift compiler is not in PATH, so no exercise can be checked
= Swift derleyicisi PATH içinde değil, bu yüzden alıştırma denetlenemez
the program cannot say where it is
= program nerede olduğunu bilemiyor
the exercise is not started
= alıştırmaya başlanmadı
imbik exercise start {0}
= imbik exercise start {0}
imbik exercise hint {0}
= imbik exercise hint {0}
the file is not UTF-8
= dosya UTF-8 değil
save it as UTF-8
= UTF-8 olarak kaydet
the exercise '{0}' still has {1} hints for you
= '{0}' alıştırmasında sana {1} ipucu daha var
the solution of '{0}' is shown after passing, or after {1} attempts; there are {2}
= '{0}' alıştırmasının çözümü geçince ya da {1} denemeden sonra gösterilir; şimdilik {2} deneme var
the folder is not empty
= klasör boş değil
give another one with --out
= --out ile başka bir klasör ver
the file cannot be kept under another name: {0}
= dosya başka bir adla saklanamıyor: {0}
"""#
}
