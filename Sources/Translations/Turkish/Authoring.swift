extension Turkish {
    static let authoring = #"""
# What 'imbik check' finds: files
warning: {0}
= uyarı: {0}
there is no readable file '{0}'
= okunabilen bir '{0}' dosyası yok
looked in {0}
= bakılan yer: {0}
the file is not UTF-8
= dosya UTF-8 değil
save it as UTF-8
= UTF-8 olarak kaydet
the lesson id '{0}' is taken by {1}
= '{0}' ders kimliğini {1} kullanıyor
the lesson has no translation to {0}, {1}
= dersin şu dile çevirisi yok: {0}, {1}
course
= kurs
languages: {0}
= diller: {0}
unknown language '{0}'
= bilinmeyen dil '{0}'
'{0}' is no folder name beside course.yml
= '{0}', course.yml yanında bir klasör adı değil
the lesson '{0}' stands here twice
= '{0}' dersi burada iki kez duruyor
# Its YAML
front matter
= ön bilgiler
cell options
= hücre seçenekleri
cell
= hücre
comment
= açıklama
exercise
= alıştırma
quiz
= soru
section
= bölüm
cell label
= hücre adı
quiz id
= soru kimliği
known keys: {0}
= bilinen anahtarlar: {0}
unknown key '{0}{1}' in the {2}
= {2}: bilinmeyen anahtar '{0}{1}'
the {0} has no '{1}{2}'
= {0}: '{1}{2}' eksik
a list of numbers
= bir sayı listesi
a mapping: lines of 'key: value'
= 'anahtar: değer' satırları
'{0}{1}' must be {2}, not {3}
= '{0}{1}' şu olmalı: {2}; yazılan: {3}
nothing stands in the {0}
= {0}: içinde bir şey yok
the {0} must be a mapping: lines of 'key: value'
= {0}: 'anahtar: değer' satırlarından oluşmalı
not valid YAML in the {0}
= {0}: geçerli YAML değil
not valid YAML in the {0}: {1}
= {0}: geçerli YAML değil: {1}
a text with ': ' in it needs quotes around it
= içinde ': ' geçen bir metin tırnak ister
a key stands twice in the {0}: {1}
= {0}: bir anahtar iki kez duruyor: {1}
a name has lower-case letters a to z, digits and hyphens, and starts with a letter
= bir ad a ile z arasındaki küçük harflerden, rakamlardan ve kısa çizgilerden oluşur; harfle başlar
the {0} '{1}' is taken
= {0} '{1}' kullanılmış
it stands in line {0} already
= {0}. satırda zaten var
# Lessons
the lesson has no front matter
= dersin ön bilgileri yok
start the file with '---', then {0}, then '---'
= dosyaya '---' ile başla, ardından {0}, sonra yine '---'
the front matter does not end
= ön bilgiler bitmiyor
close it with a line '---'
= bir '---' satırıyla kapat
'{0}' is no lesson id
= '{0}' bir ders kimliği değil
the lesson is larger than {0} MB
= ders {0} MB sınırından büyük
this is nested deeper than {0} levels; what lies deeper is left out
= burası {0} kattan derin iç içe; daha derindekiler atlandı
this fence is not closed
= bu blok kapanmıyor
close it with a line of the same mark
= aynı imden oluşan bir satırla kapat
unknown word '{0}' on a fence
= blok başında bilinmeyen sözcük '{0}'
after 'swift' only 'ignore' may stand
= 'swift' sözcüğünden sonra yalnız 'ignore' gelebilir
nothing may stand after '{0}'
= '{0}' sözcüğünden sonra bir şey gelemez
'{0}' is no exercise id
= '{0}' bir alıştırma kimliği değil
this comment belongs into a translation
= bu açıklamanın yeri çeviridir
the first language's file holds the cells themselves
= ilk dilin dosyasında hücrelerin kendisi durur
an option must stand above the cell's first source line
= seçenekler hücrenin ilk kaynak satırının üstünde durur
'{0}' is no cell label
= '{0}' bir hücre adı değil
'{0}' is a label that cells without one get
= '{0}' adını adı olmayan hücreler alır
choose a name that says what the cell does
= hücrenin ne yaptığını söyleyen bir ad seç
'expect' must be error, not '{0}'
= 'expect' yalnız error olabilir; yazılan: '{0}'
# Links and images
the image '{0}' has no alternative text
= '{0}' görselinin alternatif metni yok
say between the brackets what it shows: ![A curve that falls](…)
= köşeli ayraçların içinde neyi gösterdiğini söyle: ![Düşen bir eğri](…)
this leads nowhere
= bu bir yere gitmiyor
write the address between the round brackets
= adresi yuvarlak ayraçların içine yaz
there is no file '{0}'
= '{0}' diye bir dosya yok
paths start from the lesson's own folder
= yollar dersin kendi klasöründen başlar
{0} has no headings
= {0} dosyasında başlık yok
headings: {0}
= başlıklar: {0}
there is no heading '#{0}' in {1}
= {1} dosyasında '#{0}' başlığı yok
# Quizzes
there is no goal {0}
= {0}. hedef yok
the lesson lists no goals
= derste hedef sayılmamış
the lesson's goals are counted from 1 to {0}
= dersin hedefleri 1 ile {0} arasında numaralıdır
'{0}' is no quiz id
= '{0}' bir soru kimliği değil
kinds: {0}
= türler: {0}
unknown quiz kind '{0}'
= bilinmeyen soru türü '{0}'
a quiz of kind '{0}' has no '{1}'
= '{0}' türünden bir soruda '{1}' olmaz
a quiz needs at least two choices
= bir soruda en az iki seçenek olmalı
this choice stands here twice
= bu seçenek iki kez duruyor
exactly one choice must be right, not {0}
= tam bir seçenek doğru olmalı; doğru olan: {0}
at least one choice must be right
= en az bir seçenek doğru olmalı
several right choices make 'kind: choices'
= birden çok doğru seçenek varsa 'kind: choices' yaz
mark it with 'right: true'
= 'right: true' ile işaretle
an order needs at least two items, all different
= sıralamada en az iki öge olmalı, hepsi ayrı
'{0}' is no tolerance
= '{0}' bir tolerans değil
write 0, 1%, or ±1000
= 0, 1% ya da ±1000 gibi yaz
'{0}' is no name for a value
= '{0}' bir değere ad olamaz
a name has letters a to z, digits and '_', and starts with a letter
= bir ad a ile z arasındaki harflerden, rakamlardan ve '_' iminden oluşur; harfle başlar
'{0}' has no values
= '{0}' adının değeri yok
'{0}' has the value {1} twice
= '{0}' adında {1} değeri iki kez var
these values make more than {0} variants
= bu değerlerden {0} sayısından çok çeşitleme çıkıyor
every one is checked; give fewer values
= her biri denetlenir; daha az değer ver
the quiz id '{0}' is taken
= '{0}' soru kimliği kullanılmış
it stands in {0} already; ids are unique in the whole course
= {0} içinde zaten var; kimlikler bütün kursta tektir
two of these read the same, '{0}'{1}
= bunların ikisi aynı: '{0}'{1}
this mistake always equals an earlier one
= bu yanlış her zaman daha öncekilerden birine eşit
its reason is never shown; put the two together
= gerekçesi hiç gösterilmez; ikisini birleştir
 ({0}, and {1} more of {2} variants)
=  ({0}; {2} çeşitlemeden {1} tanesinde daha)
the answer is {0}{1}
= yanıt {0}{1}
if zero or less can be right, write 'positive: false'
= sıfır ya da daha azı doğru olabiliyorsa 'positive: false' yaz
the answer is {0}…, which nobody can type exactly{1}
= yanıt {0}…; bunu kimse tam olarak yazamaz{1}
give a tolerance: 1%, or round(…) the answer
= bir tolerans ver: 1%; ya da yanıtı round(…) ile yuvarla
this mistake equals the right answer, {0}
= bu yanlış, doğru yanıta eşit: {0}
this mistake, {0}, is within the tolerance of the right answer, {1}
= bu yanlış ({0}), doğru yanıtın ({1}) toleransı içinde
vary other values, narrow the tolerance, or leave the mistake out
= başka değerler ver, toleransı daralt ya da yanlışı çıkar
the answer depends on '{0}', but the question does not say it
= yanıt '{0}' değerine bağlı ama soru onu söylemiyor
write {{0}} where the value belongs
= değerin yerine {{0}} yaz
'{0}' is varied but nothing uses it
= '{0}' çeşitleniyor ama onu kullanan yok
the mistake '{0}' is an accepted answer, '{1}'
= '{0}' yanlışı kabul edilen bir yanıt: '{1}'
case, spaces, quotes and a full stop at the end make no difference
= büyük küçük harf, boşluk, tırnak ve sondaki nokta fark etmez
models: {0}
= modeller: {0}
there is no model '{0}'
= '{0}' diye bir model yok
the key is not checked: the model '{0}' is not on this machine
= anahtar denetlenmedi: '{0}' modeli bu makinede yok
"""#
}
