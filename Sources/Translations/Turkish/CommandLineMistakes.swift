extension Turkish {
    static let commandLineMistakes = #"""
# What a command finds wrong with its own arguments
'--candidates' names at least one text, as in --candidates "yes,no".
= '--candidates' en az bir metin ister, örneğin --candidates "evet,hayır".
'--confirm' needs the lessons whose translations are right.
= '--confirm' çevirileri doğru olan dersleri ister.
'--epochs' and '--steps' exclude each other.
= '--epochs' ile '--steps' birlikte verilemez.
'--every' is at least 1, not {0}.
= '--every' en az 1 olmalı; verilen {0}.
'--exercise' goes with no lesson and not with '--no-exercises'.
= '--exercise' ders adıyla ya da '--no-exercises' ile birlikte verilemez.
'--full' makes no adapter to write ('--adapter-out').
= '--full' ile yazılacak bir uyarlayıcı oluşmaz ('--adapter-out').
'--full' trains every weight; the '--lora-…' options are about updates beside them.
= '--full' her ağırlığı eğitir; '--lora-…' seçenekleri ağırlıkların yanındaki güncellemeler içindir.
'--heads', '--key-value-heads' and '--feed-forward' need '--width'.
= '--heads', '--key-value-heads' ve '--feed-forward' için '--width' gerekir.
'--heldout' and '--hold-out' exclude each other.
= '--heldout' ile '--hold-out' birlikte verilemez.
'--hold-out' is between 0 and 1, not {0}.
= '--hold-out' 0 ile 1 arasında olmalı; verilen {0}.
'--labels' names at least one label.
= '--labels' en az bir etiket ister.
'--labels' and '--task classify' belong together.
= '--labels' ile '--task classify' birlikte verilir.
'--labels' names at least two labels, each once.
= '--labels' her biri bir kez olmak üzere en az iki etiket ister.
'--labels' names at least two labels.
= '--labels' en az iki etiket ister.
'--lang' is en or tr, not '{0}'.
= '--lang' en ya da tr olmalı; verilen '{0}'.
'--learning-rate' is above 0, not {0}.
= '--learning-rate' 0'dan büyük olmalı; verilen {0}.
'--lora-alpha' is above 0, not {0}.
= '--lora-alpha' 0'dan büyük olmalı; verilen {0}.
'--lora-dropout' is from 0 to below 1, not {0}.
= '--lora-dropout' 0 ya da daha büyük ve 1'den küçük olmalı; verilen {0}.
'--lora-rank' is from 1 to 4096, not {0}.
= '--lora-rank' 1 ile 4096 arasında olmalı; verilen {0}.
'--limit' is at least 1, not {0}.
= '--limit' en az 1 olmalı; verilen {0}.
'--lora-targets' names at least one kind of matrix.
= '--lora-targets' en az bir tür matris ister.
'--lora-targets' names some of {0}, not '{1}'.
= '--lora-targets' şunlardan bazılarını ister: {0}; '{1}' bunlardan değil.
'--jobs' is a number from 1 to 256.
= '--jobs' 1 ile 256 arasında bir sayıdır.
'--max-tokens' is at least 1, not {0}.
= '--max-tokens' en az 1 olmalı; verilen {0}.
'--plain' belongs to '--watch'.
= '--plain' yalnız '--watch' ile verilir.
'--precision' is for 'bench tune', 'full', 'distill' and 'pretrain' only.
= '--precision' yalnız 'bench tune', 'full', 'distill' ve 'pretrain' içindir.
'--repetition-penalty' is above 0, not {0}.
= '--repetition-penalty' 0'dan büyük olmalı; verilen {0}.
'--runs' is at least 5, not {0}: fewer say nothing.
= '--runs' en az 5 olmalı; verilen {0}: daha azı bir şey söylemez.
'--share' is from 0 to 1, not {0}.
= '--share' 0 ile 1 arasında olmalı; verilen {0}.
'--output' and '--errors' are two files.
= '--output' ile '--errors' iki ayrı dosya olmalı.
'--resume' needs '--output', the file to go on with.
= '--resume' için sürdürülecek dosya, '--output' gerekir.
'--shots' and '--from' belong together.
= '--shots' ile '--from' birlikte verilir.
'--shots' is 0 or more, not {0}.
= '--shots' 0 ya da daha büyük olmalı; verilen {0}.
'--temperature' is 0 or more, not {0}.
= '--temperature' 0 ya da daha büyük olmalı; verilen {0}.
'--temperature' is above 0, not {0}.
= '--temperature' 0'dan büyük olmalı; verilen {0}.
'--template' has no white space at its end: answers begin with a space of their own.
= '--template' sonunda boşluk olmaz: yanıtlar kendi boşluklarıyla başlar.
'--template' has {text} once, as in 'Definition: {text}\\nCategory:'.
= '--template' içinde {text} bir kez geçer, örneğin 'Tanım: {text}\\nTür:'.
'--text' is for 'bench tokenize' only.
= '--text' yalnız 'bench tokenize' içindir.
'--threads' is from 1 to 256, not {0}.
= '--threads' 1 ile 256 arasında olmalı; verilen {0}.
'--tokens' is at least 1, not {0}.
= '--tokens' en az 1 olmalı; verilen {0}.
'--top' is at least 1, not {0}.
= '--top' en az 1 olmalı; verilen {0}.
'--top-k' is at least 1, not {0}.
= '--top-k' en az 1 olmalı; verilen {0}.
'--top-k', '--top-p' and '--seed' are about drawing at random, so they need '--temperature' above 0.
= '--top-k', '--top-p' ve '--seed' rastgele çekmekle ilgilidir; bu yüzden 0'dan büyük bir '--temperature' isterler.
'--top-p' is above 0 and at most 1, not {0}.
= '--top-p' 0'dan büyük ve en çok 1 olmalı; verilen {0}.
'--warm-up' is a share below 1, or a whole number of steps, not {0}.
= '--warm-up' 1'den küçük bir pay ya da tam sayıda adım olmalı; verilen {0}.
'--watch' prints no JSON.
= '--watch' JSON yazmaz.
'--watts' is above 0, not {0}.
= '--watts' 0'dan büyük olmalı; verilen {0}.
'{0}' is 0 or more, not {1}.
= '{0}' 0 ya da daha büyük olmalı; verilen {1}.
'--width' is from 1 to 256, not {0}.
= '--width' 1 ile 256 arasında olmalı; verilen {0}.
A cache keeps predictions of 'classify' and 'generate'.
= Önbellek 'classify' ve 'generate' tahminlerini saklar.
'{0}' is at least 1, not {1}.
= '{0}' en az 1 olmalı; verilen {1}.
A learner's id is one line of 1 to 200 characters.
= Öğrenci kimliği 1 ile 200 karakter arasında tek satırdır.
A name is one line of 1 to 200 characters.
= Ad 1 ile 200 karakter arasında tek satırdır.
Name a lesson, or say '--all'.
= Bir ders adı ver ya da '--all' yaz.
Name exercises, or say '--all'.
= Alıştırma adı ver ya da '--all' yaz.
There are {0} files: name a folder for their results with '--out'.
= {0} dosya var: sonuçları için '--out' ile bir klasör ver.
There is a recipe for 'damla' only, not for '{0}'.
= Yalnız 'damla' için tarif var; '{0}' için yok.
'--base-url' is an address such as https://example.org/course/, not '{0}'.
= '--base-url' https://example.org/course/ gibi bir adrestir; '{0}' değil.
'--cell' is for one lesson.
= '--cell' tek bir ders içindir.
There is no cell '{0}'. Cells: {1}.
= '{0}' diye bir hücre yok. Hücreler: {1}.
There is no exercise '{0}'. Exercises: {1}.
= '{0}' adlı alıştırma yok. Alıştırmalar: {1}.
There is no lesson '{0}'. Lessons: {1}.
= '{0}' diye bir ders yok. Dersler: {1}.
There is no quiz '{0}'. Quizzes: {1}.
= '{0}' diye bir soru yok. Sorular: {1}.
There is no terminal to ask on. '--yes' answers.
= Sormak için bir terminal yok. Yerine '--yes' yanıt verir.

# serve
'--host' is an address such as 127.0.0.1 or ::1, not '{0}'.
= '--host' 127.0.0.1 ya da ::1 gibi bir adrestir, '{0}' değil.
'--host {0}' lets other machines ask; that needs a '--token-file'.
= '--host {0}' başka makinelerin sormasına izin verir; bunun için '--token-file' gerekir.
'--task' is for '--fallback model' only.
= '--task' yalnızca '--fallback model' içindir.
'--fallback model' needs '--task', as 'imbik cache fill' does.
= '--fallback model', 'imbik cache fill' gibi '--task' ister.
'--context' is for '--fallback none': the model's own is taken otherwise.
= '--context', '--fallback none' içindir: öbür durumda modelinki alınır.
"""#
}
