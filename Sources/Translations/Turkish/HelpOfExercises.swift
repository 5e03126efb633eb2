extension Turkish {
    static let helpOfExercises = #"""
Solve the Swift exercises of the course in your own editor.
= Kursun Swift alıştırmalarını kendi düzenleyicinde çöz.
'imbik exercise start' puts a file into my-exercises/; edit it, and 'imbik exercise check --watch' checks it whenever you save. Without a name, a command is about the exercise that comes next.
= 'imbik exercise start' my-exercises/ klasörüne bir dosya koyar; onu düzenle, 'imbik exercise check --watch' her kaydettiğinde denetler. Ad verilmezse komut sıradaki alıştırmayla ilgilidir.
Where your files are.
= Dosyalarının olduğu klasör.
List the exercises with how far you are.
= Alıştırmaları, ne kadar ilerlediğinle birlikte listele.
JSON: an array of objects with exercise, lesson, title, points, minutes, state (new, tried, passed, shown), attempts, best (the part of the checks that passed, from 0 to 1), hintsTaken, hints and file, if it is there.
= JSON: şu alanları olan nesnelerin dizisi: exercise, lesson, title, points, minutes, state (new, tried, passed, shown), attempts, best (geçen denetimlerin oranı, 0 ile 1 arası), hintsTaken, hints ve varsa file.
Show an exercise and put its file into your folder.
= Bir alıştırmayı göster ve dosyasını klasörüne koy.
A file that is there already stays as it is.
= Zaten var olan bir dosya olduğu gibi kalır.
The exercise; the next one when none is named.
= Alıştırma; verilmezse sıradaki.
Check your file of an exercise, once or whenever you save it.
= Bir alıştırmanın dosyasını bir kez ya da her kaydettiğinde denetle.
An attempt is a file that compiles and differs from the one checked before. JSON: an array of objects with exercise, passed (true or false), score, seconds, checks (an array with check, name, state (passed, failed, notRun) and, of failed ones, call, expected, found, mistake, likelyCause), messages of the compiler and printed.
= Deneme, derlenen ve bir önce denetlenenden farklı olan dosyadır. JSON: şu alanları olan nesnelerin dizisi: exercise, passed (true ya da false), score, seconds, checks (check, name, state (passed, failed, notRun) ve kalanlarda call, expected, found, mistake, likelyCause alanlı bir dizi), derleyicinin messages alanındaki iletileri ve printed.
Check whenever a file is saved, until 'q' or Ctrl-C.
= 'q' ya da Ctrl-C'ye kadar, dosya her kaydedildiğinde denetle.
With '--watch', lines only: no keys, the screen is not cleared.
= '--watch' ile, yalnız satırlar: tuş yok, ekran silinmez.
Every exercise that is started.
= Başlanmış her alıştırma.
Exercises; the next one when none is named.
= Alıştırmalar; verilmezse sıradaki.
Give the next hint for an exercise.
= Bir alıştırma için sıradaki ipucunu ver.
Show the author's solution, once you have passed or tried often enough.
= Geçtikten ya da yeterince denedikten sonra yazarın çözümünü göster.
It is shown when the exercise is passed, or after three attempts and all hints. What is checked after that, without having been passed before, does not count.
= Alıştırma geçilince ya da üç denemeden ve bütün ipuçlarından sonra gösterilir. Önceden geçilmemişse ondan sonra denetlenen sayılmaz.
Start an exercise's file again; yours is kept beside it.
= Bir alıştırmanın dosyasına yeniden başla; seninki yanında saklanır.
Attempts and hints stay as they are.
= Denemeler ve ipuçları olduğu gibi kalır.
The exercise.
= Alıştırma.
Write what a class may be given.
= Bir sınıfa verilebilecekleri yaz.
Write the exercises for a class: texts, hints and the files to begin with, in each language.
= Bir sınıf için alıştırmaları yaz: her dilde soru metinleri, ipuçları ve başlangıç dosyaları.
There is no solution, no wrong solution, no check and no expected value in it.
= İçinde çözüm, yanlış çözüm, denetim ya da beklenen değer yoktur.
The folder; it must be new or empty.
= Klasör; yeni ya da boş olmalı.
Only this exercise, and no lessons; may be repeated.
= Yalnız bu alıştırma, ders yok; yinelenebilir.
Lessons only.
= Yalnız dersler.
"""#
}
