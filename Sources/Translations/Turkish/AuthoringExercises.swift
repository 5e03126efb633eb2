extension Turkish {
    static let authoringExercises = #"""
# What 'imbik check' finds in exercises: the file
order of exercises
= alıştırma sırası
there is no readable file 'order.yml'
= okunabilen bir 'order.yml' dosyası yok
there is no readable file 'exercise.yml'
= okunabilen bir 'exercise.yml' dosyası yok
the exercise '{0}' stands here twice
= '{0}' alıştırması burada iki kez duruyor
there is no exercise '{0}'
= '{0}' adlı bir alıştırma yok
exercises: {0}
= alıştırmalar: {0}
the exercise '{0}' is missing here
= '{0}' alıştırması burada eksik
the exercise '{0}' lies in the folder '{1}'
= '{0}' alıştırması '{1}' klasöründe duruyor
give both one name
= ikisine aynı adı ver
an exercise id
= bir alıştırma kimliği
a lesson id
= bir ders kimliği
'{0}' is not {1}
= '{0}' şu olamaz: {1}
the exercise has no file '{0}'
= alıştırmanın '{0}' dosyası yok
there is no hint
= ipucu yok
from a nudge to nearly the answer
= küçük bir dürtmeden neredeyse yanıta kadar
there is nothing to call
= çağrılacak bir şey yok
there are two calls named '{0}'
= '{0}' adlı iki çağrı var
'{0}' is no amount of memory
= '{0}' bir bellek miktarı değil
for example: 512 MiB, 2 GiB
= örneğin: 512 MiB, 2 GiB
there is no lesson '{0}'
= '{0}' adlı bir ders yok
# Calls
generic parameters
= tür parametresi
a variadic parameter
= değişken sayıda parametre
a default value
= varsayılan değer
'async'
= 'async'
types: Int, Double, Float, Bool, String, arrays, optionals, dictionaries with String keys
= türler: Int, Double, Float, Bool, String, diziler, isteğe bağlılar, anahtarı String olan sözlükler
this is no declaration of a function
= bu bir işlev bildirimi değil
for example: func softmax(_ scores: [Double]) -> [Double]
= örneğin: func softmax(_ scores: [Double]) -> [Double]
a call may not have {0}
= bir çağrıda şu olamaz: {0}
let adapter.swift offer a plain function around it
= adapter.swift onu saran yalın bir işlev sunsun
the function gives nothing that could be checked
= işlev denetlenebilecek bir şey vermiyor
write its result behind '->'
= sonucunu '->' arkasına yaz
values of type '{0}' can't be passed between processes
= '{0}' türünde değerler süreçler arasında aktarılamaz
# Checks
there is no check
= denetim yok
there are two checks '{0}'
= iki tane '{0}' denetimi var
'{0}' is no name of a check
= '{0}' bir denetim adı olamaz
the check does not say what it calls
= denetim neyi çağırdığını söylemiyor
call: one of {0}
= call: şunlardan biri: {0}
there is no call '{0}'
= '{0}' adlı bir çağrı yok
the check demands nothing
= denetim bir şey istemiyor
give it 'expect', 'properties' or 'judge'
= ona 'expect', 'properties' ya da 'judge' ver
the model's file does not say this
= modelin dosyası bunu söylemiyor
the check asks no model
= denetim bir modele sormuyor
write 'expect: solution'
= 'expect: solution' yaz
judge.swift has no function that could be called
= judge.swift içinde çağrılabilecek bir işlev yok
judge.swift has no function '{0}'
= judge.swift içinde '{0}' işlevi yok
'{0}' must take ({1}) and give a Double
= '{0}' ({1}) almalı ve bir Double vermeli
a judge has one bound
= bir hakemin tek sınırı olur
atMost: 0.05, or atLeast: 0.9
= atMost: 0.05 ya da atLeast: 0.9
there is no property in it
= içinde bir özellik yok
a property is a mapping
= bir özellik 'anahtar: değer' biçimindedir
for example: { sum: 1 }
= örneğin: { sum: 1 }
'{0}' has no argument {1}
= '{0}' çağrısının {1}. argümanı yok
arguments are counted from 1
= argümanlar 1'den sayılır
'{0}' must be true
= '{0}' true olmalı
leave it out where it need not hold
= geçerli olması gerekmiyorsa yazma
a tolerance can't be negative
= tolerans eksi olamaz
'{0}' takes {1} arguments, not {2}
= '{0}' {2} değil {1} argüman alır
nothing is tried more than {0} times
= hiçbir şey {0} kereden çok denenmez
'sizes' must be a mapping: lines of 'name: [least, most]'
= 'sizes' şöyle olmalı: 'ad: [en az, en çok]' satırları
'{0}' gives ({1}), which is not what '{2}' takes
= '{0}' şunu verir: ({1}); '{2}' ise bunu almıyor
a model can't be asked for '{0}'
= bir modele '{0}' sorulamaz
'{0}' is drawn in two ways
= '{0}' iki biçimde çekiliyor
leave one of {0} out
= şunlardan birini çıkar: {0}
'{0}' has a count, but {1} is no list of that depth
= '{0}' bir sayı veriyor, ama {1} o derinlikte bir liste değil
'{0}' gives {1}, but a value of type {2} is wanted
= '{0}' şunu verir: {1}; istenen ise {2} türünde bir değer
a whole number
= bir tam sayı
'{0}' has nothing to choose from
= '{0}' içinde seçilecek bir şey yok
'{0}' must be from 0 to {1}
= '{0}' 0 ile {1} arasında olmalı
name it under 'sizes'
= onu 'sizes' altında adlandır
sizes: {0}
= boylar: {0}
there is no size '{0}'
= '{0}' adlı bir boy yok
'{0}' must be of type {1}, not {2}
= '{0}' {1} türünde olmalı; yazılan: {2}
'{0}' must be a number, not {1}
= '{0}' bir sayı olmalı; yazılan: {1}
'{0}' must be a whole number, not {1}
= '{0}' bir tam sayı olmalı; yazılan: {1}
'{0}' must be text, not {1}
= '{0}' bir metin olmalı; yazılan: {1}
'{0}' must be a list, not {1}
= '{0}' bir liste olmalı; yazılan: {1}
'{0}' must be two numbers, [least, most]
= '{0}' iki sayı olmalı: [en az, en çok]
'{0}' begins above its end
= '{0}' sonundan büyük bir sayıyla başlıyor
# Wrong solutions
'{0}' is no file of a wrong solution
= '{0}' bir yanlış çözümün dosyası olamaz
for example: wrong/no-shift.swift
= örneğin: wrong/no-shift.swift
a wrong solution must fail a check
= yanlış bir çözüm bir denetimden kalmalı
there is no check '{0}'
= '{0}' adlı bir denetim yok
checks: {0}
= denetimler: {0}
# The proof
checks that ask '{0}' are not proved: the model is not on this machine
= '{0}' modeline soran denetimler kanıtlanmadı: model bu makinede yok
no check draws inputs for '{0}', so a file that knows the answers passes
= hiçbir denetim '{0}' için girdi çekmiyor; yanıtları bilen bir dosya geçer
add a check whose input is 'random'
= girdisi 'random' olan bir denetim ekle
solution.swift fails '{0}': {1}
= solution.swift '{0}' denetiminden kalıyor: {1}
solution.swift does not compile
= solution.swift derlenmiyor
starter.swift passes, so there is nothing to do
= starter.swift geçiyor, o zaman yapılacak bir şey kalmıyor
{0} passes {1}, which it must fail
= {0} kalması gereken {1} denetiminden geçiyor
{0} also fails {1}
= {0} {1} denetiminden de kalıyor
name all that it fails
= kaldıklarının hepsini yaz
{0} does not compile
= {0} derlenmiyor
who makes the mistake of {0} is not told its reason by '{1}'
= {0} yanlışını yapana '{1}' denetiminde nedeni söylenmiyor
{0} has the same outputs; put the two together, or add a check that tells them apart
= {0} aynı çıktıları veriyor; ikisini birleştir ya da onları ayıran bir denetim ekle
its outputs change from run to run
= çıktıları her çalıştırmada değişiyor
solution.swift gives no value for '{0}'
= solution.swift '{0}' için değer vermiyor
judge.swift gives no number for '{0}' when it looks at {1}
= judge.swift {1} dosyasına bakınca '{0}' için sayı vermiyor
no check of the exercise asks anything
= alıştırmanın hiçbir denetimi bir şey sormuyor
{0} could not be run: {1}
= {0} çalıştırılamadı: {1}
there is no '{0}'
= '{0}' yok
1 exercise
= 1 alıştırma
{0} exercises
= {0} alıştırma
"""#
}
