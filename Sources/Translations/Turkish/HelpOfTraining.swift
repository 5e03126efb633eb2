extension Turkish {
    static let helpOfTraining = #"""
# evaluate
Measure what a model makes of examples.
= Bir modelin örneklerle ne yaptığını ölç.
DATA is a .jsonl or .csv file. With 'text' and 'label' the model chooses among the labels by their probability: accuracy, macro-F1, the confusion matrix, calibration. With 'text' and 'value' it writes a number: mean absolute error, R². With 'prompt' and 'answer' it writes a line: exact match. With 'text' only: perplexity.
= DATA bir .jsonl ya da .csv dosyasıdır. 'text' ve 'label' varsa model etiketler arasından olasılıklarına göre seçer: doğruluk, makro F1, karışıklık matrisi, kalibrasyon. 'text' ve 'value' varsa bir sayı yazar: ortalama mutlak hata, R². 'prompt' ve 'answer' varsa bir satır yazar: tam eşleşme. Yalnız 'text' varsa: şaşkınlık (perplexity).
Ctrl-C ends with the examples that are done. The JSON's fields are described in docs/commands.md.
= Ctrl-C, yapılmış örneklerle bitirir. JSON alanları docs/commands.md dosyasında anlatılır.
The examples.
= Örnekler.
How a text is put to the model: with {text} where it goes, '\\n' for a line break, and no space at the end.
= Bir metnin modele nasıl sorulacağı: yeri {text}, satır sonu '\\n', sonunda boşluk yok.
Without it: 'Text: {text}\\nLabel:' for labels, 'Text: {text}\\nValue:' for numbers, '{text}\\nAnswer:' for answers.
= Verilmezse: etiketler için 'Text: {text}\\nLabel:', sayılar için 'Text: {text}\\nValue:', yanıtlar için '{text}\\nAnswer:'.
A text that stands above everything; '\\n' for a line break.
= Her şeyin üstünde duran bir metin; satır sonu '\\n'.
Labels to choose among, separated by commas. (default: those of DATA)
= Aralarından seçilecek etiketler, virgüllerle ayrılmış. (varsayılan: DATA dosyasındakiler)
Label probabilities: total, or mean-per-token, which does not favour short labels.
= Etiket olasılıkları: total (toplam) ya da kısa etiketleri kayırmayan mean-per-token (belirteç başına ortalama).
Solved examples in the prompt, drawn from the file given by '--from'.
= İstemdeki çözülmüş örnekler; '--from' ile verilen dosyadan çekilir.
The file that solved examples are drawn from.
= Çözülmüş örneklerin çekildiği dosya.
Draws the solved examples.
= Çözülmüş örnekleri çeker.
New tokens of a number or an answer at most.
= Bir sayı ya da yanıt için en çok bu kadar yeni belirteç.
A text file; the perplexity on it is measured too.
= Bir metin dosyası; üzerindeki şaşkınlık (perplexity) da ölçülür.
# tune
Fine-tune a model on examples.
= Bir modele örneklerle ince ayar yap.
TRAIN is a .jsonl or .csv file with 'text' and 'label', 'text' and 'value', 'prompt' and 'answer', or 'text' only. Without '--full' low-rank updates are trained (LoRA) and added to the weights when the model is written, so that it has as many parameters as before.
= TRAIN, içinde 'text' ve 'label', 'text' ve 'value', 'prompt' ve 'answer' ya da yalnız 'text' olan bir .jsonl ya da .csv dosyasıdır. '--full' verilmezse düşük ranklı güncellemeler eğitilir (LoRA) ve model yazılırken ağırlıklara eklenir; böylece parametre sayısı önceki gibi kalır.
Every setting and the memory needed are printed before the start; bad data, too little memory and a file that is there already are refused then. Ctrl-C keeps a checkpoint, which '--resume' goes on with. The JSON's fields are described in docs/commands.md.
= Başlamadan önce her ayar ve gereken bellek yazılır; bozuk veri, yetersiz bellek ve zaten var olan bir dosya o zaman geri çevrilir. Ctrl-C bir kayıt noktası bırakır, '--resume' oradan sürdürür. JSON alanları docs/commands.md dosyasında anlatılır.
The examples to learn from.
= Öğrenilecek örnekler.
What is trained
= Eğitilenler
Train every weight, instead of low-rank updates beside them (LoRA).
= Ağırlıkların yanındaki düşük ranklı güncellemeler (LoRA) yerine her ağırlığı eğit.
Rank of each update. (default: 8)
= Her güncellemenin rankı. (varsayılan: 8)
Updates are scaled by alpha / rank. (default: twice the rank)
= Güncellemeler alfa / rank ile ölçeklenir. (varsayılan: rankın iki katı)
Share of an update's inputs that is dropped in each pass. (default: 0)
= Her geçişte bir güncellemenin girdilerinden atılan pay. (varsayılan: 0)
Matrices that are adapted: query,key,value,output,gate,up,down. (default: all)
= Uyarlanan matrisler: query,key,value,output,gate,up,down. (varsayılan: hepsi)
Training
= Eğitim
Passes over all examples. (default: 2; 1 for distilling)
= Bütün örneklerin üzerinden kaç kez geçileceği. (varsayılan: 2; damıtmada 1)
Steps in all, instead of '--epochs'.
= '--epochs' yerine toplam adım sayısı.
The learning rate of the longest steps. (default: 5e-4 with LoRA, 5e-5 with '--full', 2e-4 for distilling)
= En uzun adımların öğrenme hızı. (varsayılan: LoRA ile 5e-4, '--full' ile 5e-5, damıtmada 2e-4)
Examples that are computed together.
= Birlikte hesaplanan örnekler.
Batches whose gradients are added up for one step.
= Bir adım için gradyanları toplanan yığınlar.
How the learning rate falls after the warm-up.
= Isınmadan sonra öğrenme hızının nasıl düşeceği.
Steps in which the learning rate rises; below 1, a share of all steps.
= Öğrenme hızının yükseldiği adımlar; 1'den küçükse bütün adımların bir payı.
Shrinks all weights but norms, times the learning rate.
= Normlar dışındaki bütün ağırlıkları, öğrenme hızıyla çarpılarak küçültür.
Largest norm of the gradients; 0: they are never cut, which takes less memory.
= Gradyanların en büyük normu; 0: hiç kırpılmazlar, böylece daha az bellek gerekir.
Tokens that the loss counts: those of the answer, or all.
= Kaybın saydığı belirteçler: yanıtınkiler ya da hepsi.
What happens to texts that are longer than the model's context.
= Modelin bağlamından uzun metinlere ne olacağı.
Draws the order of the examples, and whatever else is drawn.
= Örneklerin sırasını ve çekilen başka ne varsa onu çeker.
MiB that training may take. (default: what is free)
= Eğitimin kullanabileceği MiB. (varsayılan: boş olan kadar)
Texts
= Metinler
Measuring
= Ölçme
Examples that the result is measured on; none of them is trained on.
= Sonucun ölçüleceği örnekler; hiçbiriyle eğitilmez.
Instead: the share of the examples that is held out, such as 0.2, drawn by the seed; copies stay together.
= Bunun yerine: örneklerden ayrılacak pay, örneğin 0.2; tohumla çekilir, kopyalar birlikte kalır.
A text file; the perplexity on it is measured before and after: it shows what was forgotten.
= Bir metin dosyası; üzerindeki şaşkınlık (perplexity) öncesinde ve sonrasında ölçülür: nelerin unutulduğunu gösterir.
Writing
= Yazma
Write the updates as a LoRA adapter (GGUF) too, in llama.cpp's format.
= Güncellemeleri llama.cpp biçiminde bir LoRA uyarlayıcısı (GGUF) olarak da yaz.
# distill
Teach a smaller model what a larger one says.
= Daha küçük bir modele daha büyük bir modelin dediklerini öğret.
DATA is a .jsonl or .csv file; texts without labels will do, the teacher says what is right of them. The student gets some of the teacher's layers, or with '--width' random weights. With '--control' the same student is trained without the teacher too, on labelled examples and for as many steps, and the report has all three: what the teacher was good for.
= DATA bir .jsonl ya da .csv dosyasıdır; etiketsiz metinler yeter, neyin doğru olduğunu öğretmen söyler. Öğrenci, öğretmenin bazı katmanlarını, '--width' ile rastgele ağırlıkları alır. '--control' ile aynı öğrenci bir de öğretmensiz, etiketli örneklerle ve aynı sayıda adımla eğitilir; rapor üçünü de verir: öğretmenin ne işe yaradığını.
Energy is an estimate: processor seconds times '--watts' for each busy core. Ctrl-C keeps a checkpoint, which '--resume' goes on with. The JSON's fields are described in docs/commands.md.
= Enerji bir tahmindir: her meşgul çekirdek için işlemci saniyesi çarpı '--watts'. Ctrl-C bir kayıt noktası bırakır, '--resume' oradan sürdürür. JSON alanları docs/commands.md dosyasında anlatılır.
The texts to learn from.
= Öğrenilecek metinler.
The model to learn from: a name that 'imbik model list' shows, or a GGUF file.
= Kendisinden öğrenilecek model: 'imbik model list' komutunun gösterdiği bir ad ya da bir GGUF dosyası.
The student
= Öğrenci
Layers of the student: so many of the teacher's, evenly spaced and copied, unless '--width' is given.
= Öğrencinin katmanları: '--width' verilmedikçe öğretmeninkilerden bu kadarı, eşit aralıklarla kopyalanır.
Width of a student that begins with random weights.
= Rastgele ağırlıklarla başlayan bir öğrencinin genişliği.
Its heads. (default: as wide as the teacher's)
= Başları. (varsayılan: öğretmeninkiler kadar geniş)
Its heads of keys and values. (default: shared as the teacher's are)
= Anahtar ve değer başları. (varsayılan: öğretmeninkiler gibi paylaşılır)
Width of its feed-forward layers. (default: in proportion to the teacher's, a multiple of 32)
= İleri besleme katmanlarının genişliği. (varsayılan: öğretmeninkiyle orantılı, 32'nin katı)
Distilling
= Damıtma
Labels to choose among, separated by commas. (default: those of the labelled examples)
= Aralarından seçilecek etiketler, virgüllerle ayrılmış. (varsayılan: etiketli örneklerdekiler)
Labelled examples, for '--control' and to know the labels, where DATA has none.
= DATA dosyasında yoksa, '--control' ve etiketleri bilmek için etiketli örnekler.
Scores are divided by it before they are compared; more shows what the teacher thinks of the unlikely.
= Puanlar karşılaştırılmadan önce buna bölünür; büyüdükçe öğretmenin olası olmayanlar için düşündüğü görünür.
The teacher's share of the loss, 0 to 1; the rest is for the right answers of DATA.
= Öğretmenin kayıptaki payı, 0 ile 1 arası; kalanı DATA dosyasındaki doğru yanıtlarındır.
Train the same student without the teacher too, for comparison.
= Karşılaştırmak için aynı öğrenciyi bir de öğretmensiz eğit.
Watts of a busy core, for the estimate of energy.
= Enerji tahmini için meşgul bir çekirdeğin gücü, watt olarak.
"""#
}
