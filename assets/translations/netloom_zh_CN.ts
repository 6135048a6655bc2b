<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
  <context>
    <name>Netloom</name>
    <message>
      <location filename="../../gui/menus.py" />
      <source>&amp;Edit</source>
      <translation>编辑(&amp;E)</translation>
    </message>
    <message>
      <location filename="../../gui/menus.py" />
      <source>&amp;File</source>
      <translation>文件(&amp;F)</translation>
    </message>
    <message>
      <location filename="../../gui/menus.py" />
      <source>&amp;Help</source>
      <translation>帮助(&amp;H)</translation>
    </message>
    <message>
      <location filename="../../gui/menus.py" />
      <source>&amp;Train</source>
      <translation>训练(&amp;T)</translation>
    </message>
    <message>
      <location filename="../../gui/menus.py" />
      <source>&amp;View</source>
      <translation>视图(&amp;V)</translation>
    </message>
    <message>
      <location filename="../../gui/fault_dialog.py" />
      <source>.</source>
      <translation>。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/alteration_words.py" />
      <source>1 block keeps its weights</source>
      <translation>1 个模块保留权重</translation>
    </message>
    <message>
      <location filename="../../gui/status.py" />
      <source>1 error</source>
      <translation>1 个错误</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training_controls.py" />
      <source>1 more epoch</source>
      <translation>再训练 1 轮</translation>
    </message>
    <message>
      <location filename="../../gui/status.py" />
      <source>1 warning</source>
      <translation>1 个警告</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>26,000 weights: each place of the canvas has its own, and what was learned at one place helps at no other.</source>
      <translation>26 000 个权重：画布的每个位置都有自己的权重，在一处学到的东西对别处没有帮助。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>72 moments, 36 frequencies each.</source>
      <translation>72 个时刻，每个时刻 36 个频率。</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/groups.py" />
      <source>A Decoder cannot stand in a group</source>
      <translation>Decoder 不能放在编组中</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>A ReLU that stops at 6, so that few bits are enough to store its output.</source>
      <translation>上限为 6 的 ReLU，用很少的位数就能存下它的输出。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_rectified.py" />
      <source>A ReLU with a round knee: always positive, and never flat.</source>
      <translation>圆角的 ReLU：恒为正，处处不平。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>A binary target, so auto takes binary cross entropy.</source>
      <translation>二元目标，因此 auto 采用二元交叉熵。</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/samples.py" />
      <source>A class is rare</source>
      <translation>有一个类别很少见</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>A column of the picture becomes one vector: channels and rows are laid flat, the columns stay.</source>
      <translation>图像的一列变成一个向量：通道和行被展平，列保留下来。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>A convolution reads a number on a strip, column by column; a decoder with attention says it in words.</source>
      <translation>卷积逐列读取条带上的一个数，带注意力的解码器用文字把它说出来。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>A convolution wants its channels, here the frequencies, before time.</source>
      <translation>卷积要求通道（这里是频率）排在时间之前。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>A date counts only when each of its characters is tagged rightly.</source>
      <translation>只有一个日期的每个字符都标注正确，它才算对。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>A decoder writes one sequence of tokens</source>
      <translation>解码器写出一个词元序列</translation>
    </message>
    <message>
      <location filename="../../gui/runs_facts.py" />
      <source>A design cannot be read any more.</source>
      <translation>有一个设计已无法读取。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>A design may have several Outputs; their losses are added, each times its `weight`.</source>
      <translation>一个设计可以有多个 Output；它们的损失各乘以自己的 `weight` 后相加。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>A digit anywhere</source>
      <translation>任意位置的数字</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>A digit anywhere: no convolution</source>
      <translation>任意位置的数字：没有卷积</translation>
    </message>
    <message>
      <location filename="../../gui/runs_questions.py" />
      <source>A folder that you named yourself stays as it is; only its entry in the list goes:</source>
      <translation>你自己指定的文件夹保持原样，只从列表中移除：</translation>
    </message>
    <message>
      <location filename="../../engine/data/own.py" />
      <source>A folder with a folder for each class, and in it the pictures: PNG, JPEG, BMP or GIF.</source>
      <translation>一个文件夹，其中每个类别一个子文件夹，里面是图片：PNG、JPEG、BMP 或 GIF。</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/gates.py" />
      <source>A gate of {block} is stuck</source>
      <translation>{block} 的一个门卡住不动</translation>
    </message>
    <message>
      <location filename="../../gui/panels/palette_tree.py" />
      <source>A group that you kept. The right button takes it away.</source>
      <translation>自己保存的编组。单击右键可将其移除。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_rectified.py" />
      <source>A leaky ReLU that learns its slope for negative numbers: one for all, or one a channel.</source>
      <translation>会学习负数一侧斜率的 leaky ReLU：所有通道共用一个，或每个通道一个。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_rectified.py" />
      <source>A leaky ReLU whose slope for negative numbers is drawn anew for each of them while training.</source>
      <translation>负数一侧的斜率在训练时对每个数重新随机抽取的 leaky ReLU。</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/through_time.py" />
      <source>A memory cell whose gates begin open carries it through</source>
      <translation>用门在开始时打开的记忆单元，可把它一直传下去</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>A name, letter by letter.</source>
      <translation>一个名称，逐个字母。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>A number, so auto takes the mean squared error; R² is the share of the variance that is explained.</source>
      <translation>目标是一个数，因此 auto 采用均方误差；R² 是被解释的方差所占的比例。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>A picture in words</source>
      <translation>用文字说图像</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>A picture in words through one vector</source>
      <translation>只用一个向量，把图片写成文字</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>A picture in, a picture out: an encoder squeezes a noisy digit to its strokes, a decoder draws them again.</source>
      <translation>输入图像，输出图像：编码器把带噪声的数字压缩成它的笔画，解码器再把它们画出来。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>A question of yes or no: one output, and binary cross entropy.</source>
      <translation>是或否的问题：一个输出和二元交叉熵。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>A recurrent layer reads a picture one row at a time and keeps what it has seen in its state.</source>
      <translation>循环层每次读取图片的一行，并把看到的内容保存在状态里。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>A residual block, drawn once as a group and repeated: each adds to what it is given, so the gradient finds its way back.</source>
      <translation>一个残差块，画一次成为编组，再重复多遍：每一遍都把结果加到自己的输入上，梯度因此能传回来。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>A row of eight pixels a step.</source>
      <translation>每一步读一行，共八个像素。</translation>
    </message>
    <message>
      <location filename="../../engine/training/altering.py" />
      <source>A run cannot go on with another {setting}</source>
      <translation>训练不能换用另一个 {setting} 继续</translation>
    </message>
    <message>
      <location filename="../../gui/panels/group_parameters.py" />
      <source>A setting with a name is set from outside, in the form of the group. Two with one name are set as one.</source>
      <translation>有名称的设置可在编组的设置中从外部设定。名称相同的设置一并设定。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_bounded.py" />
      <source>A sigmoid drawn with three straight lines: 0 below −3, 1 above 3.</source>
      <translation>用三段直线画出的 sigmoid：−3 以下为 0，3 以上为 1。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>A single linear layer is enough: the convolutions have done the work.</source>
      <translation>一个线性层就够了：工作已由卷积完成。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_shrinking.py" />
      <source>A smooth shrinkage, used in sparse coding. It is very flat around 0, where the numbers of a network mostly lie, so that it learns slowly as an activation: take ReLU there.</source>
      <translation>一种平滑的收缩，用于稀疏编码。它在 0 附近非常平，而网络中的数大多就在那里，因此用作激活函数时学得很慢：那时请用 ReLU。</translation>
    </message>
    <message>
      <location filename="../../engine/data/own.py" />
      <source>A table whose first row names the columns. One column is the target; numbers and categories among the others are joined as features, and each column of text is a field.</source>
      <translation>一张表，第一行是各列的名称。其中一列是目标；其余列中的数值和类别合并为特征，每个文本列是一个字段。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>A test that is unlike the training: noise louder than any heard before, and a validation figure that promises too much.</source>
      <translation>测试与训练不一样：噪声比以往听过的都大，而验证指标许诺得太多。</translation>
    </message>
    <message>
      <location filename="../../engine/data/own.py" />
      <source>A text file with one pair a line: a source, a tab, and the target that is to be made of it.</source>
      <translation>一个文本文件，每行一对：源文本、一个制表符，以及要由它得到的目标文本。</translation>
    </message>
    <message>
      <location filename="../../engine/data/own.py" />
      <source>A text file with one sample a line: a label, a tab, and a text.</source>
      <translation>一个文本文件，每行一个样本：标签、一个制表符，以及文本。</translation>
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>A text in the file is not Unicode</source>
      <translation>文件中有一段文本不是 Unicode</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>A weight for every dot: what was learned at one place of the canvas helps at no other.</source>
      <translation>每个点都有一个权重：在画布一处学到的东西对别处没有帮助。</translation>
    </message>
    <message>
      <location filename="../../engine/graph/edits.py" />
      <source>A wire leads to nowhere: there is no block {name}</source>
      <translation>有一条连线没有去处：没有名为 {name} 的模块</translation>
    </message>
    <message>
      <location filename="../../gui/main_window.py" />
      <source>About Netloom</source>
      <translation>关于 Netloom</translation>
    </message>
    <message>
      <location filename="../../gui/runs_dialog.py" />
      <source>About the chosen runs</source>
      <translation>所选训练的信息</translation>
    </message>
    <message>
      <location filename="../../gui/run_words.py" />
      <source>Accuracy</source>
      <translation>准确率</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/category_titles.py" />
      <source>Activation</source>
      <translation>激活函数</translation>
    </message>
    <message>
      <location filename="../../gui/panels/block_facts.py" />
      <source>Activations</source>
      <translation>激活值</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Actual Size</source>
      <translation>实际大小</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_1d.py" />
      <source>Adaptive avg pooling 1D</source>
      <translation>一维自适应平均池化</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Adaptive avg pooling 2D</source>
      <translation>二维自适应平均池化</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_3d.py" />
      <source>Adaptive avg pooling 3D</source>
      <translation>三维自适应平均池化</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_1d.py" />
      <source>Adaptive max pooling 1D</source>
      <translation>一维自适应最大池化</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Adaptive max pooling 2D</source>
      <translation>二维自适应最大池化</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_3d.py" />
      <source>Adaptive max pooling 3D</source>
      <translation>三维自适应最大池化</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/merging.py" />
      <source>Add</source>
      <translation>相加</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Add Block…</source>
      <translation>添加模块…</translation>
    </message>
    <message>
      <location filename="../../gui/shortcuts.py" />
      <source>Add a block</source>
      <translation>添加模块</translation>
    </message>
    <message>
      <location filename="../../engine/training/job.py" />
      <source>Add a block with weights, such as Linear, or let a frozen one learn</source>
      <translation>添加一个带权重的模块（如 Linear），或解冻一个已冻结的模块</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/menus.py" />
      <source>Add a block…</source>
      <translation>添加模块…</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/attention.py" />
      <source>Add a key and value of zeros to look at</source>
      <translation>添加一对全零的键和值，供查询查看</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/advice.py" />
      <source>Add a layer with weights, such as Linear or Conv2d</source>
      <translation>添加一个带权重的层，如 Linear 或 Conv2d</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/attention.py" />
      <source>Add a learned key and value to look at</source>
      <translation>添加一对可学习的键和值，供查询查看</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Add a learned number to each filter's output</source>
      <translation>给每个卷积核的输出加上一个可学习的数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dense_gated.py" />
      <source>Add a learned number to each function</source>
      <translation>给每个函数加上一个可学习的数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dense.py" />
      <source>Add a learned number to each output</source>
      <translation>给每个输出加上一个可学习的数</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/advice.py" />
      <source>Add an Input and choose a field of the dataset</source>
      <translation>添加一个 Input，并选择数据集的一个字段</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/advice.py" />
      <source>Add an Output</source>
      <translation>添加 Output</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/advice.py" />
      <source>Add an Output after the last block</source>
      <translation>在最后一个模块之后添加 Output</translation>
    </message>
    <message>
      <location filename="../../gui/run_checks.py" />
      <source>Add blocks, or open a template</source>
      <translation>添加模块，或打开一个模板</translation>
    </message>
    <message>
      <location filename="../../gui/panels/group_part.py" />
      <source>Add it to the palette, for any design</source>
      <translation>添加到模块面板，供任何设计使用</translation>
    </message>
    <message>
      <location filename="../../engine/project/faults.py" />
      <source>Add it: every one of its kind needs it</source>
      <translation>请补上它：同类的每一项都需要它</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/bidirectional.py" />
      <source>Add learned numbers</source>
      <translation>加上可学习的数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/attention.py" />
      <source>Add learned numbers in the projections</source>
      <translation>在投影中加上可学习的数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/passing.py" />
      <source>Add normal noise of the standard deviation `std` while training: a guard against overfitting.</source>
      <translation>训练时加入标准差为 `std` 的正态噪声：防止过拟合。</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_faults.py" />
      <source>Add samples</source>
      <translation>添加样本</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_faults.py" />
      <source>Add samples of another class, or choose another target</source>
      <translation>添加另一个类别的样本，或选择别的目标</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/merging.py" />
      <source>Add tensors number by number: the shortcut of a residual network.</source>
      <translation>逐元素相加多个张量：残差网络的捷径。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/transformer.py" />
      <source>Add to every step what tells its place, which attention does not see by itself.</source>
      <translation>给每个时间步加上表明其位置的内容，注意力本身看不到位置。</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Add two numbers out of 100: beside each number stands a mark, 1 at one place in each half and 0 elsewhere. What was marked early must be kept while all the others are read. Answering 1 always gives a mean squared error of 0.167; below 0.01 the task is learned. Train, valid and test are drawn apart, with seeds of their own.</source>
      <translation>对 100 个数中的两个求和：每个数旁边有一个标记，前后两半各有一处为 1，其余为 0。较早标出的数必须记住，直到读完其他所有的数。总是回答 1 的均方误差为 0.167；低于 0.01 即学会了。训练集、验证集和测试集分别用各自的种子抽取。</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Add two numbers out of 50: beside each number stands a mark, 1 at one place in each half and 0 elsewhere. What was marked early must be kept while all the others are read. Answering 1 always gives a mean squared error of 0.167; below 0.01 the task is learned. Train, valid and test are drawn apart, with seeds of their own.</source>
      <translation>对 50 个数中的两个求和：每个数旁边有一个标记，前后两半各有一处为 1，其余为 0。较早标出的数必须记住，直到读完其他所有的数。总是回答 1 的均方误差为 0.167；低于 0.01 即学会了。训练集、验证集和测试集分别用各自的种子抽取。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/reducing.py" />
      <source>Add up all numbers along the dimensions `dim`.</source>
      <translation>沿 `dim` 指定的各维把所有数相加。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Added to the mean square; none for the least that float32 can tell</source>
      <translation>加到均方上的数；设为无则取 float32 能分辨的最小值</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>Added to the sum, so that nothing is divided by 0</source>
      <translation>加到总和上的数，使除数不会为 0</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/transformer.py" />
      <source>Added to the variance in the normalisation</source>
      <translation>归一化时加到方差上的数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Added to the variance, so that nothing is divided by 0</source>
      <translation>加到方差上，以免除以 0</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Adding problem, 100 steps</source>
      <translation>加法问题，100 步</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Adding problem, 50 steps</source>
      <translation>加法问题，50 步</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/attention.py" />
      <source>Additive attention</source>
      <translation>加性注意力</translation>
    </message>
    <message>
      <location filename="../../gui/panels/sample_view.py" />
      <source>After step {step}</source>
      <translation>第 {step} 步之后</translation>
    </message>
    <message>
      <location filename="../../gui/panels/welcome.py" />
      <source>All</source>
      <translation>全部</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>All dimensions in their new order; the first must be 0, the batch</source>
      <translation>按新顺序列出所有维度；第一个必须是 0，即批量维</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training.py" />
      <source>All epochs are done</source>
      <translation>所有轮次已完成</translation>
    </message>
    <message>
      <location filename="../../gui/twin_page.py" />
      <source>All layers together, or one that both have</source>
      <translation>所有层合计，或两者都有的某一层</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/group.py" />
      <source>All rounds have the same weights</source>
      <translation>各遍使用相同的权重</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>All rows have the same say.</source>
      <translation>所有行的发言权相同。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/try_samples.py" />
      <source>All samples</source>
      <translation>全部样本</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_faults.py" />
      <source>All samples of {file} are of one class</source>
      <translation>{file} 的所有样本都属于同一个类别</translation>
    </message>
    <message>
      <location filename="../../gui/panels/time_words.py" />
      <source>All steps are learned from.</source>
      <translation>所有时间步都参与学习。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>All that it knows of the text is the encoder's one vector c. Set attention to additive, connect memory, and train again.</source>
      <translation>它对文本的全部了解就是编码器的一个向量 c。把 attention 设为 additive，连接 memory，再训练一次。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>Alpha dropout</source>
      <translation>Alpha dropout</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Also give where each value stood</source>
      <translation>同时给出每个值所在的位置</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Also pool a last window that is not full</source>
      <translation>最后一个未填满的窗口也参与池化</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_rectified.py" />
      <source>An ELU whose two numbers are chosen so that mean 0 and spread 1 survive from layer to layer.</source>
      <translation>一种 ELU，它的两个常数经过选择，使均值 0 和标准差 1 能逐层保持。</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/groups.py" />
      <source>An Input cannot stand in a group</source>
      <translation>Input 不能放在编组中</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/groups.py" />
      <source>An Output cannot stand in a group</source>
      <translation>Output 不能放在编组中</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>An answer must be of real numbers</source>
      <translation>输出必须是实数</translation>
    </message>
    <message>
      <location filename="../../gui/twin_chooser.py" />
      <source>Another design</source>
      <translation>另一个设计</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/fit.py" />
      <source>Another learning rate may find a way out</source>
      <translation>换一个学习率也许能走出停滞</translation>
    </message>
    <message>
      <location filename="../../gui/twin_variants.py" />
      <source>Another seed ({seed})</source>
      <translation>另一个随机种子 ({seed})</translation>
    </message>
    <message>
      <location filename="../../gui/twin_words.py" />
      <source>Another seed: other first weights, other batches. What differs is chance.</source>
      <translation>随机种子不同：初始权重不同，批次也不同。两者的差别来自随机性。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/try_samples.py" />
      <source>Answering…</source>
      <translation>正在回答…</translation>
    </message>
    <message>
      <location filename="../../gui/panels/try_it.py" />
      <source>Answers followed side by side</source>
      <translation>同时跟踪的答案数</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/sample_picker.py" />
      <source>Any sample</source>
      <translation>随机样本</translation>
    </message>
    <message>
      <location filename="../../gui/panels/doctor.py" />
      <source>Apply</source>
      <translation>应用</translation>
    </message>
    <message>
      <location filename="../../gui/run_words.py" />
      <source>Arrives everywhere</source>
      <translation>处处都能到达</translation>
    </message>
    <message>
      <location filename="../../gui/menus.py" />
      <source>As the system</source>
      <translation>跟随系统</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>At each letter the next one is guessed. A loss of 1.73 is 2.5 bits a character.</source>
      <translation>在每个字母处都要猜下一个。损失 1.73 相当于每个字符 2.5 比特。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/bidirectional.py" />
      <source>At every step it knows what came before and what comes after, which decides many tags: whether 3 is a day or a month shows only later. It needs the whole sequence, so it can neither foretell the next step nor write; read with it, write with a Decoder. `concat` keeps both apart and doubles what follows; `sum` and `mean` keep the size; `product` lets one side open and close the other. With concat it is the cell's own `bidirectional` setting.</source>
      <translation>在每一步它都知道前面和后面是什么，这决定了许多标注：3 是日还是月，往往后面才看得出来。它需要整个序列，因此既不能预测下一步，也不能书写；用它读，用解码器写。`concat` 让两个方向分开，使后面的大小加倍；`sum` 和 `mean` 保持大小；`product` 让一边打开和关闭另一边。用 concat 时，它就是单元自身的 `bidirectional` 设置。</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/category_titles.py" />
      <source>Attention</source>
      <translation>注意力</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Attention does not see order: waves tell each row its place. Mute this block and train again.</source>
      <translation>注意力看不到顺序：波形告诉每一行它的位置。禁用此模块再训练一次。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>Attention has nothing to look at</source>
      <translation>注意力没有可看的内容</translation>
    </message>
    <message>
      <location filename="../../gui/main_window.py" />
      <source>Autosave failed: {why}</source>
      <translation>自动保存失败：{why}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_1d.py" />
      <source>Average a line of any length down to `output_size` places; 1 gives one number a channel.</source>
      <translation>把任意长度的一维信号平均成 `output_size` 个位置；取 1 时每个通道得到一个数。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/sequence.py" />
      <source>Average a sequence over its real steps.</source>
      <translation>对序列的真实时间步求平均。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_3d.py" />
      <source>Average a volume of any size down to `output_size`; 1 gives one number a channel.</source>
      <translation>把任意大小的体数据平均到 `output_size`；取 1 时每个通道得到一个数。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/reducing.py" />
      <source>Average all numbers along the dimensions `dim`.</source>
      <translation>沿 `dim` 指定的各维对所有数求平均。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Average an image of any size down to `output_size`; 1 gives one number a channel.</source>
      <translation>把任意大小的图像平均到 `output_size`；取 1 时每个通道得到一个数。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_1d.py" />
      <source>Average pooling 1D</source>
      <translation>一维平均池化</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Average pooling 2D</source>
      <translation>二维平均池化</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_3d.py" />
      <source>Average pooling 3D</source>
      <translation>三维平均池化</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>B. Efron et al., Least Angle Regression, 2004; scikit-learn, load_diabetes (BSD 3-Clause)</source>
      <translation>B. Efron et al., Least Angle Regression, 2004; scikit-learn, load_diabetes (BSD 3-Clause)</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/setting_row.py" />
      <source>Back to the default, {value}</source>
      <translation>恢复默认值 {value}</translation>
    </message>
    <message>
      <location filename="../../gui/unrolled.py" />
      <source>Back to the drawing (Esc)</source>
      <translation>返回图 (Esc)</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Batch norm keeps each channel at mean 0 and deviation 1, so a large learning rate does no harm. Mute all three and compare.</source>
      <translation>批归一化使每个通道的均值为 0、标准差为 1，因此很大的学习率也无妨。把三个都禁用，比较一下。</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/gradients.py" />
      <source>Batch normalisation, or activations that do not flatten, let it pass</source>
      <translation>用批量归一化，或不易饱和的激活函数，梯度便能通过</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Batch normalization 1D</source>
      <translation>一维批量归一化</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Batch normalization 2D</source>
      <translation>二维批量归一化</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Batch normalization 3D</source>
      <translation>三维批量归一化</translation>
    </message>
    <message>
      <location filename="../../gui/runs_model.py" />
      <source>Batch size</source>
      <translation>批量大小</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>Batches over which that share falls to 0 in a straight line</source>
      <translation>在多少个批次内，这个比例沿直线降到 0</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Before each sigmoid, batch norm keeps the values where the sigmoid is steep: the gradient reaches the first layer nearly whole.</source>
      <translation>在每个 Sigmoid 之前，批归一化让数值停留在 Sigmoid 陡峭的地方：梯度几乎完整地到达第一层。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>Begin dims with 0</source>
      <translation>让 dims 以 0 开头</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/remedies.py" />
      <source>Begin with a memory of {steps} steps</source>
      <translation>以 {steps} 步的记忆开始</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/tips.py" />
      <source>Begins with the weights of {place}</source>
      <translation>以 {place} 的权重初始化</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Beside each number stands a mark: 1 at one place in each half.</source>
      <translation>每个数旁边有一个标记：前后两半各有一处为 1。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/epoch_table.py" />
      <source>Best so far: the lowest validation loss</source>
      <translation>目前最佳：验证损失最低</translation>
    </message>
    <message>
      <location filename="../../gui/runs_model.py" />
      <source>Best valid loss</source>
      <translation>最佳验证损失</translation>
    </message>
    <message>
      <location filename="../../gui/runs_facts.py" />
      <source>Best valid loss: {loss}</source>
      <translation>最佳验证损失：{loss}</translation>
    </message>
    <message>
      <location filename="../../gui/twin_words.py" />
      <source>Best valid {metric}</source>
      <translation>最佳验证 {metric}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/bidirectional.py" />
      <source>Bidirectional</source>
      <translation>双向</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Bidirectional LSTM</source>
      <translation>双向 LSTM</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dense_gated.py" />
      <source>Bilinear</source>
      <translation>双线性层</translation>
    </message>
    <message>
      <location filename="../../gui/panels/group_parameters.py" />
      <source>Block</source>
      <translation>模块</translation>
    </message>
    <message>
      <location filename="../../gui/runs_words.py" />
      <source>Block added: {block} ({type})</source>
      <translation>新增模块：{block} ({type})</translation>
    </message>
    <message>
      <location filename="../../gui/runs_words.py" />
      <source>Block removed: {block} ({type})</source>
      <translation>移除模块：{block} ({type})</translation>
    </message>
    <message>
      <location filename="../../gui/panels/palette.py" />
      <source>Blocks</source>
      <translation>模块</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Border that no value lies in, at each side</source>
      <translation>每一侧不含任何数据的边框</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Both sentences are read with the same weights: what is learned of one is known of the other.</source>
      <translation>两个句子用相同的权重读取：从一个句子学到的，对另一个也适用。</translation>
    </message>
    <message>
      <location filename="../../gui/twin_chooser.py" />
      <source>Both train side by side, each in a process of its own, from the same seed and with the same batches in the same order. What sets them apart then is what you choose here.</source>
      <translation>两者同时训练，各在自己的进程中，随机种子相同，批次及其顺序也相同。这样，两者的差别就只来自这里的选择。</translation>
    </message>
    <message>
      <location filename="../../engine/data/tables.py" />
      <source>Breast cancer</source>
      <translation>乳腺癌</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/samples.py" />
      <source>Bring it together with what the last layer reads, or remove it</source>
      <translation>把它与最后一层的输入合并，或将其移除</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arithmetic.py" />
      <source>Bring them to matrices with a size in common</source>
      <translation>把它们变成有一个公共大小的矩阵</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/merging.py" />
      <source>Bring them to the same sizes with a layer before wire {number}</source>
      <translation>在连线 {number} 之前加一层，使各张量大小相同</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arithmetic.py" />
      <source>Bring them to the same sizes, or take Concat</source>
      <translation>把它们变成同样的大小，或用 Concat</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/remedies.py" />
      <source>Bring {block} to {last}</source>
      <translation>把 {block} 接到 {last}</translation>
    </message>
    <message>
      <location filename="../../gui/runs_words.py" />
      <source>Broken off</source>
      <translation>已中断</translation>
    </message>
    <message>
      <location filename="../../gui/data_dialog.py" />
      <source>Browse…</source>
      <translation>浏览…</translation>
    </message>
    <message>
      <location filename="../../gui/panels/run_curves.py" />
      <source>By layer</source>
      <translation>按层</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Bypass</source>
      <translation>旁路</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_rectified.py" />
      <source>CELU</source>
      <translation>CELU</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>CNN</source>
      <translation>CNN</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>CNN with batch norm</source>
      <translation>带批量归一化的 CNN</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>CTC counts every way in which the moments may spell the keys, so that nobody has to say when each was pressed. Token 0 is its blank.</source>
      <translation>CTC 计入各时刻能拼出这些按键的所有方式，因此不必说明每个键何时按下。词元 0 是它的空白符。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>CTC finds the keys in a noisy sound although nobody tells when each of them was pressed.</source>
      <translation>CTC 在嘈杂的声音里找出按键，尽管没有人说明每个键是何时按下的。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/doctor.py" />
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <location filename="../../gui/panels/gates.py" />
      <source>Candidate g</source>
      <translation>候选值 g</translation>
    </message>
    <message>
      <location filename="../../gui/panels/gates.py" />
      <source>Candidate n</source>
      <translation>候选状态 n</translation>
    </message>
    <message>
      <location filename="../../engine/training/run_folder.py" />
      <source>Cannot write to {folder}</source>
      <translation>无法写入 {folder}</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/view.py" />
      <source>Canvas</source>
      <translation>画布</translation>
    </message>
    <message>
      <location filename="../../gui/panels/block_page.py" />
      <source>Caption beside the name</source>
      <translation>显示在名称旁的标题</translation>
    </message>
    <message>
      <location filename="../../gui/panels/gates.py" />
      <source>Cell c</source>
      <translation>记忆单元 c</translation>
    </message>
    <message>
      <location filename="../../gui/twin_chooser.py" />
      <source>Chance</source>
      <translation>随机性</translation>
    </message>
    <message>
      <location filename="../../engine/training/failures.py" />
      <source>Change the block, or what is fed into it</source>
      <translation>更换此模块，或更换送入它的内容</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/facts.py" />
      <source>Change the settings of {source}, or take the wire off</source>
      <translation>修改 {source} 的设置，或拆下这条连线</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_text.py" />
      <source>Change the text, or take the line out</source>
      <translation>修改这段文本，或去掉这一行</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_csv.py" />
      <source>Change the text, or take the row out</source>
      <translation>修改这段文本，或去掉这一行</translation>
    </message>
    <message>
      <location filename="../../gui/run_words.py" />
      <source>Character error rate</source>
      <translation>字符错误率</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_bounded.py" />
      <source>Cheap, and exact between the bounds; use it to keep numbers in a range, or where a tanh is too dear. Beyond the bounds no gradient passes, so that a unit pushed there stays there.</source>
      <translation>计算便宜，在界限之内完全精确；用来把数限制在一个范围内，或在 tanh 太昂贵的地方使用。超出界限就没有梯度通过，因此被推到那里的单元会停在那里。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Cheap, and its gradient is exactly 1 where it is open, so that deep networks learn. A unit that is never positive gets no gradient and is dead: then try LeakyReLU or GELU, or a smaller learning rate. `inplace` overwrites the input; it is refused where somebody else still needs that.</source>
      <translation>计算便宜，打开时梯度恰好为 1，因此深层网络也能学习。从不为正的单元得不到梯度，成为“死”单元：这时可试用 LeakyReLU 或 GELU，或减小学习率。`inplace` 会覆盖输入；如果别处还需要这个输入，就会被拒绝。</translation>
    </message>
    <message>
      <location filename="../../engine/program/from_module/read.py" />
      <source>Check --input-shape and --input-dtype, or mend the module</source>
      <translation>检查 --input-shape 和 --input-dtype，或修正该 torch 模块</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_faults.py" />
      <source>Check that it is of the kind that was chosen, and that you may read it</source>
      <translation>请检查它是否属于所选的种类，以及您是否有权读取它</translation>
    </message>
    <message>
      <location filename="../../engine/project/run_files.py" />
      <source>Check that you may delete {path}</source>
      <translation>请检查是否有权限删除 {path}</translation>
    </message>
    <message>
      <location filename="../../engine/project/run_store.py" />
      <source>Check that you may write there</source>
      <translation>请检查那里是否可写</translation>
    </message>
    <message>
      <location filename="../../commands/user_module.py" />
      <source>Check the path</source>
      <translation>请检查路径</translation>
    </message>
    <message>
      <location filename="../../engine/training/predict.py" />
      <source>Check the path and the kind of file: .npy, .npz, .csv or .txt</source>
      <translation>请检查路径和文件类型：.npy、.npz、.csv 或 .txt</translation>
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>Check the path, and that you may read it</source>
      <translation>请检查路径，以及是否有读取权限</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/inputs.py" />
      <source>Choose a dataset and a field, or set shape</source>
      <translation>选择数据集和字段，或设置 shape</translation>
    </message>
    <message>
      <location filename="../../gui/run_checks.py" />
      <source>Choose a dataset in the settings</source>
      <translation>在设置中选择数据集</translation>
    </message>
    <message>
      <location filename="../../engine/training/job.py" />
      <source>Choose a dataset in the training settings</source>
      <translation>在训练设置中选择数据集</translation>
    </message>
    <message>
      <location filename="../../engine/data/vocabulary.py" />
      <source>Choose a field of text</source>
      <translation>请选择一个文本字段</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/inputs.py" />
      <source>Choose a field of the dataset</source>
      <translation>选择数据集的一个字段</translation>
    </message>
    <message>
      <location filename="../../gui/data_dialog.py" />
      <source>Choose a file to see what it holds</source>
      <translation>选择一个文件，看看其中有什么</translation>
    </message>
    <message>
      <location filename="../../engine/training/probes/gates.py" />
      <source>Choose a recurrent block, or train the design as it is now</source>
      <translation>选择一个循环模块，或训练当前的设计</translation>
    </message>
    <message>
      <location filename="../../engine/program/origins.py" />
      <source>Choose a run or a safetensors file for it, or let its weights be drawn</source>
      <translation>为它选择一次训练或一个 safetensors 文件，或让它的权重随机初始化</translation>
    </message>
    <message>
      <location filename="../../gui/panels/origin_editor.py" />
      <source>Choose a run, a template or a file</source>
      <translation>选择一次训练、一个模板或一个文件</translation>
    </message>
    <message>
      <location filename="../../engine/project/reading.py" />
      <source>Choose a type of the catalogue, or use a newer version</source>
      <translation>选择目录中的一种类型，或使用更新的版本</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/advice.py" />
      <source>Choose another field</source>
      <translation>选择另一个字段</translation>
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>Choose another file</source>
      <translation>选择另一个文件</translation>
    </message>
    <message>
      <location filename="../../engine/training/run_folder.py" />
      <source>Choose another folder, or make room</source>
      <translation>选择另一个文件夹，或腾出空间</translation>
    </message>
    <message>
      <location filename="../../engine/graph/edits.py" />
      <source>Choose another name</source>
      <translation>换一个名称</translation>
    </message>
    <message>
      <location filename="../../engine/training/probes/attention.py" />
      <source>Choose another one, or train the design as it is now</source>
      <translation>选择另一个，或训练当前的设计</translation>
    </message>
    <message>
      <location filename="../../commands/exporting.py" />
      <source>Choose another place, or free some space; what was there before is untouched</source>
      <translation>换一个位置，或腾出一些空间；原有内容没有改动</translation>
    </message>
    <message>
      <location filename="../../engine/program/origins.py" />
      <source>Choose another run or safetensors file for {block}, or let its weights be drawn</source>
      <translation>为 {block} 选择另一次训练或另一个 safetensors 文件，或让它的权重随机初始化</translation>
    </message>
    <message>
      <location filename="../../engine/graph/sharing.py" />
      <source>Choose blocks of one type</source>
      <translation>选择同一类型的模块</translation>
    </message>
    <message>
      <location filename="../../engine/training/job.py" />
      <source>Choose its field, or remove the block</source>
      <translation>选择它的字段，或移除该模块</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/inputs.py" />
      <source>Choose one of its fields</source>
      <translation>选择它的一个字段</translation>
    </message>
    <message>
      <location filename="../../engine/data/catalogue.py" />
      <source>Choose one of them</source>
      <translation>选择其中之一</translation>
    </message>
    <message>
      <location filename="../../engine/graph/settings.py" />
      <source>Choose one of: {choices}</source>
      <translation>请从以下选项中选择：{choices}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>Choose the field that is to be predicted</source>
      <translation>选择要预测的字段</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/advice.py" />
      <source>Choose {field}</source>
      <translation>选择 {field}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/peaks.py" />
      <source>Chunk-max pooling</source>
      <translation>分段最大池化</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders_repeated.py" />
      <source>Circular padding 1D</source>
      <translation>一维循环填充</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders_repeated.py" />
      <source>Circular padding 2D</source>
      <translation>二维循环填充</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders_repeated.py" />
      <source>Circular padding 3D</source>
      <translation>三维循环填充</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/code_dialog.py" />
      <source>Class {name} · imports {modules}</source>
      <translation>类 {name} · 导入 {modules}</translation>
    </message>
    <message>
      <location filename="../../gui/menus.py" />
      <source>Clear the list</source>
      <translation>清空列表</translation>
    </message>
    <message>
      <location filename="../../gui/panels/try_inputs.py" />
      <source>Clear the picture</source>
      <translation>清空图片</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/remedies.py" />
      <source>Clip gradients (clip_grad_norm = 1)</source>
      <translation>裁剪梯度（clip_grad_norm = 1）</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/through_time.py" />
      <source>Clip it, or let gates decide what is carried on</source>
      <translation>裁剪梯度，或用门决定哪些内容继续传递</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/gradients.py" />
      <source>Clip it: its direction is kept, its length is bounded</source>
      <translation>裁剪梯度：方向不变，长度受限</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Clipping an exploding gradient</source>
      <translation>裁剪爆炸的梯度</translation>
    </message>
    <message>
      <location filename="../../gui/docks.py" />
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_csv.py" />
      <source>Close every quote, and double those inside a cell</source>
      <translation>让每个引号成对，单元格内的引号写两次</translation>
    </message>
    <message>
      <location filename="../../engine/project/run_store.py" />
      <source>Close that one, and try again</source>
      <translation>关闭正在写入的窗口或程序，再重试</translation>
    </message>
    <message>
      <location filename="../../gui/panels/source.py" />
      <source>Code</source>
      <translation>代码</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/column_table.py" />
      <source>Column</source>
      <translation>列</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Commands…</source>
      <translation>命令…</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Common in efficient image networks. As with GELU, the gain over ReLU shows in large networks rather than small.</source>
      <translation>常见于高效的图像网络。与 GELU 一样，相比 ReLU 的优势体现在大网络而非小网络上。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>Compare the network's answer with a target of the dataset: what the network learns to get right.</source>
      <translation>把网络的输出与数据集的目标相比较：这就是网络要学对的东西。</translation>
    </message>
    <message>
      <location filename="../../gui/twin_window.py" />
      <source>Compare with Another…</source>
      <translation>与另一个比较…</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Compare, open again, export or delete earlier runs</source>
      <translation>比较、重新打开、导出或删除以前的训练</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dense_gated.py" />
      <source>Compute each output several times with weights of their own, and keep the greatest: a learned activation.</source>
      <translation>用各自的权重把每个输出计算多次，保留最大的：一种可学习的激活函数。</translation>
    </message>
    <message>
      <location filename="../../engine/program/from_module/operation.py" />
      <source>Compute it from the inputs with torch, or do not return it</source>
      <translation>用 torch 由输入计算它，或不要返回它</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/merging.py" />
      <source>Concat</source>
      <translation>拼接</translation>
    </message>
    <message>
      <location filename="../../gui/panels/try_samples.py" />
      <source>Confusion matrix</source>
      <translation>混淆矩阵</translation>
    </message>
    <message>
      <location filename="../../gui/shortcuts.py" />
      <source>Connect</source>
      <translation>连接</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>Connect an Encoder's memory, or set attention to none</source>
      <translation>连接 Encoder 的记忆，或把注意力设为无</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>Connect an Encoder's memory; make a sequence of a picture with Reshape and Permute</source>
      <translation>连接 Encoder 的记忆；图片可用 Reshape 和 Permute 变成序列</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>Connect an Encoder's state, or Flatten it</source>
      <translation>连接 Encoder 的状态，或先用 Flatten 展平</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>Connect an Encoder's state, or its memory with attention</source>
      <translation>连接 Encoder 的状态，或连接它的记忆并使用注意力</translation>
    </message>
    <message>
      <location filename="../../engine/training/probes/wires.py" />
      <source>Connect it on the way to an Output, and train again</source>
      <translation>把它接到通往 Output 的路径上，再重新训练</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/advice.py" />
      <source>Connect its output, or take the block off the canvas</source>
      <translation>连接它的输出，或把该模块从画布上移除</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>Connect the output of a layer</source>
      <translation>连接某一层的输出</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/menus.py" />
      <source>Connect to…</source>
      <translation>连接到…</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/asker.py" />
      <source>Connect {block} to…</source>
      <translation>将 {block} 连接到…</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/suggestions.py" />
      <source>Connect {source}</source>
      <translation>连接 {source}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/passing.py" />
      <source>Constant</source>
      <translation>常量</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders.py" />
      <source>Constant padding 1D</source>
      <translation>一维常数填充</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders.py" />
      <source>Constant padding 2D</source>
      <translation>二维常数填充</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders.py" />
      <source>Constant padding 3D</source>
      <translation>三维常数填充</translation>
    </message>
    <message>
      <location filename="../../engine/program/from_module/sequences.py" />
      <source>Construct it with batch_first=True and give it (batch, steps, features)</source>
      <translation>构造时设 batch_first=True，并给它 (batch, steps, features)</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training_controls.py" />
      <source>Continue</source>
      <translation>继续</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training.py" />
      <source>Continue with the changed drawing</source>
      <translation>按修改后的图继续</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training.py" />
      <source>Continue with the old drawing</source>
      <translation>按原来的图继续</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/category_titles.py" />
      <source>Convolution</source>
      <translation>卷积</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution_1d.py" />
      <source>Convolution 1D</source>
      <translation>一维卷积</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Convolution 2D</source>
      <translation>二维卷积</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution_3d.py" />
      <source>Convolution 3D</source>
      <translation>三维卷积</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/menus.py" />
      <source>Copy</source>
      <translation>复制</translation>
    </message>
    <message>
      <location filename="../../gui/crash.py" />
      <source>Copy details</source>
      <translation>复制详情</translation>
    </message>
    <message>
      <location filename="../../gui/panels/source.py" />
      <source>Copy the code</source>
      <translation>复制代码</translation>
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>Correct it there in a text editor, or choose another file</source>
      <translation>用文本编辑器在该处改正，或选择另一个文件</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/own_text.py" />
      <source>Correct the text</source>
      <translation>改正这段文本</translation>
    </message>
    <message>
      <location filename="../../engine/program/own_code.py" />
      <source>Correct the text, or change what is fed into it</source>
      <translation>改正代码，或更换送入它的内容</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/remedies.py" />
      <source>Count rare classes more</source>
      <translation>让少见的类别权重更大</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Count the zeros of the padding in the mean</source>
      <translation>求平均时把填充的零计算在内</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>Cross entropy: share of the truth given to all classes</source>
      <translation>交叉熵：分给所有类别的真值比例</translation>
    </message>
    <message>
      <location filename="../../gui/shortcuts.py" />
      <source>Ctrl+drag with the right button across them</source>
      <translation>按住 Ctrl 用右键拖过连线</translation>
    </message>
    <message>
      <location filename="../../gui/panels/gradients.py" />
      <source>Curves</source>
      <translation>曲线</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/menus.py" />
      <source>Cut</source>
      <translation>剪切</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/peaks.py" />
      <source>Cut a sequence's real steps into equal parts, and keep the greatest value of each feature in each part.</source>
      <translation>把序列的真实时间步分成等长的几段，在每段中保留每个特征的最大值。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/cutting.py" />
      <source>Cut a tensor along `dim` into parts that go different ways: the opposite of Concat.</source>
      <translation>沿 `dim` 把张量切成几部分，分别走不同的路：与 Concat 相反。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_bounded.py" />
      <source>Cut off what is below `min_val` or above `max_val`: a tanh drawn with straight lines.</source>
      <translation>截去低于 `min_val` 或高于 `max_val` 的部分：用直线画出的 tanh。</translation>
    </message>
    <message>
      <location filename="../../gui/shortcuts.py" />
      <source>Cut wires</source>
      <translation>剪断连线</translation>
    </message>
    <message>
      <location filename="../../gui/menus.py" />
      <source>Dark</source>
      <translation>深色</translation>
    </message>
    <message>
      <location filename="../../gui/export_dialog.py" />
      <source>Dark background</source>
      <translation>深色背景</translation>
    </message>
    <message>
      <location filename="../../gui/data_dialog.py" />
      <source>Data</source>
      <translation>数据</translation>
    </message>
    <message>
      <location filename="../../gui/panels/dataset_form.py" />
      <source>Dataset</source>
      <translation>数据集</translation>
    </message>
    <message>
      <location filename="../../gui/status.py" />
      <source>Dataset and Training Settings</source>
      <translation>数据集与训练设置</translation>
    </message>
    <message>
      <location filename="../../gui/tool_bar.py" />
      <source>Dataset that the design learns from</source>
      <translation>设计所学习的数据集</translation>
    </message>
    <message>
      <location filename="../../engine/data/text_dates.py" />
      <source>Dates to ISO</source>
      <translation>日期转为 ISO 格式</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Dates to ISO through one vector</source>
      <translation>日期转为 ISO，只经过一个向量</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Dates to ISO with attention</source>
      <translation>日期转为 ISO，带注意力</translation>
    </message>
    <message>
      <location filename="../../engine/program/from_module/recorder.py" />
      <source>Decide by sizes or settings instead, or compute both ways and mix them with Multiply</source>
      <translation>改为根据大小或设置来判断，或两条路径都计算，再用 Multiply 混合</translation>
    </message>
    <message>
      <location filename="../../engine/data/own.py" />
      <source>Decides which samples train, validate and test</source>
      <translation>决定哪些样本用于训练、验证和测试</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>Decoder</source>
      <translation>解码器</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Deep sigmoid network</source>
      <translation>深层 Sigmoid 网络</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Deep sigmoid network, repaired</source>
      <translation>修复后的深层 Sigmoid 网络</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/setting_row.py" />
      <source>Default: {value}</source>
      <translation>默认值：{value}</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/menus.py" />
      <source>Delete</source>
      <translation>删除</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Delete and Close the Gap</source>
      <translation>删除并接通</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/menus.py" />
      <source>Delete and bridge the gap</source>
      <translation>删除并接通两端</translation>
    </message>
    <message>
      <location filename="../../gui/runs_questions.py" />
      <source>Delete runs</source>
      <translation>删除训练记录</translation>
    </message>
    <message>
      <location filename="../../engine/project/run_files.py" />
      <source>Delete what it leads to by hand, if it is yours</source>
      <translation>如果它指向的内容属于自己，请手动删除</translation>
    </message>
    <message>
      <location filename="../../gui/runs_questions.py" />
      <source>Delete {count} runs?</source>
      <translation>要删除这 {count} 条训练记录吗？</translation>
    </message>
    <message>
      <location filename="../../gui/runs_questions.py" />
      <source>Delete {name}?</source>
      <translation>要删除 {name} 吗？</translation>
    </message>
    <message>
      <location filename="../../gui/runs_dialog.py" />
      <source>Delete…</source>
      <translation>删除…</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Denoising digits</source>
      <translation>数字去噪</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/category_titles.py" />
      <source>Dense</source>
      <translation>全连接</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution_3d.py" />
      <source>Depth, height and width of a filter</source>
      <translation>卷积核的深、高和宽</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_3d.py" />
      <source>Depth, height and width of the result</source>
      <translation>结果的深、高和宽</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_3d.py" />
      <source>Depth, height and width of the window</source>
      <translation>窗口的深、高和宽</translation>
    </message>
    <message>
      <location filename="../../engine/program/own_code.py" />
      <source>Derive the class from nn.Module</source>
      <translation>让该类继承 nn.Module</translation>
    </message>
    <message>
      <location filename="../../gui/panels/design_page.py" />
      <source>Design</source>
      <translation>设计</translation>
    </message>
    <message>
      <location filename="../../gui/runs_questions.py" />
      <source>Designs, curves and weights go for good, {size} in all. This cannot be undone.</source>
      <translation>设计、曲线和权重将被永久删除，共 {size}。此操作无法撤销。</translation>
    </message>
    <message>
      <location filename="../../gui/shortcuts.py" />
      <source>Detach a wire</source>
      <translation>拆下连线</translation>
    </message>
    <message>
      <location filename="../../gui/docks.py" />
      <source>Detach or put back</source>
      <translation>分离或放回</translation>
    </message>
    <message>
      <location filename="../../gui/panels/signals_spread.py" />
      <source>Deviation</source>
      <translation>标准差</translation>
    </message>
    <message>
      <location filename="../../engine/data/tables.py" />
      <source>Diabetes</source>
      <translation>糖尿病</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Dialled numbers heard</source>
      <translation>听出拨号</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Dialled numbers in louder noise</source>
      <translation>更大噪声中的拨号音</translation>
    </message>
    <message>
      <location filename="../../engine/data/tones.py" />
      <source>Dialled numbers in noise</source>
      <translation>噪声中的拨号</translation>
    </message>
    <message>
      <location filename="../../engine/data/tones.py" />
      <source>Dialled numbers, tested in loud noise</source>
      <translation>拨号，在强噪声中测试</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/inputs.py" />
      <source>Did you mean {guess}?</source>
      <translation>是不是想用 {guess}？</translation>
    </message>
    <message>
      <location filename="../../commands/start.py" />
      <source>Did you mean {guess}? Usage: main.py --help</source>
      <translation>你是想输入 {guess} 吗？用法：main.py --help</translation>
    </message>
    <message>
      <location filename="../../gui/twin_page.py" />
      <source>Difference</source>
      <translation>差值</translation>
    </message>
    <message>
      <location filename="../../gui/twin_words.py" />
      <source>Different batch sizes: the steps of one are not those of the other.</source>
      <translation>批量大小不同：两者的训练步不能一一对应。</translation>
    </message>
    <message>
      <location filename="../../engine/data/pictures.py" />
      <source>Digits anywhere on a canvas</source>
      <translation>画布上任意位置的数字</translation>
    </message>
    <message>
      <location filename="../../engine/data/pictures.py" />
      <source>Digits under noise</source>
      <translation>噪声下的数字</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Dimension along which the shares add up to 1; 0 is the batch</source>
      <translation>各份额相加为 1 的维度；0 是批量维</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/merging.py" />
      <source>Dimension along which they are laid; 0 is the batch</source>
      <translation>拼接所沿的维度；0 是批量维</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/reducing.py" />
      <source>Dimension of the vectors; 0 is the batch</source>
      <translation>向量所在的维；0 是批量维</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/cutting.py" />
      <source>Dimension of which one place is taken; 0 is the batch</source>
      <translation>从中取一个位置的维；0 是批量维</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/cutting.py" />
      <source>Dimension that is cut; 0 is the batch</source>
      <translation>被切开的维；0 是批量维</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_bounded.py" />
      <source>Dimension that is halved; 0 is the batch</source>
      <translation>被对半分的维；0 是批量维</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dimensions.py" />
      <source>Dimension that is split; 0 is the batch</source>
      <translation>被拆开的维；0 是批量维</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dimensions.py" />
      <source>Dimension that is taken off; 0 is the batch</source>
      <translation>被去掉的维；0 是批量维</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/reducing.py" />
      <source>Dimensions that are summed up; 0 is the batch</source>
      <translation>要合并的各维；0 是批量维</translation>
    </message>
    <message>
      <location filename="../../gui/panels/gates.py" />
      <source>Direction in which it reads</source>
      <translation>读取方向</translation>
    </message>
    <message>
      <location filename="../../gui/recovery_bar.py" />
      <source>Discard</source>
      <translation>丢弃</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/menus.py" />
      <source>Disconnect</source>
      <translation>断开</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Distance between the places that a filter reads</source>
      <translation>卷积核读取位置之间的距离</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Distance between the places that a filter writes</source>
      <translation>卷积核写入位置之间的距离</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/cutting.py" />
      <source>Distance between the places that are taken</source>
      <translation>所取位置之间的距离</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Distance between the places that the window reads</source>
      <translation>窗口读取位置之间的距离</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Distance between the stamps</source>
      <translation>相邻盖印之间的距离</translation>
    </message>
    <message>
      <location filename="../../gui/panels/signals.py" />
      <source>Distribution</source>
      <translation>分布</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arithmetic.py" />
      <source>Divide</source>
      <translation>相除</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>Divide each number by how much its neighbouring channels say at the same place: strong ones silence others.</source>
      <translation>用同一位置上相邻通道的强度去除每个数：强者抑制其他通道。</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_arrays.py" />
      <source>Divide each row by its sum, or set the type of y to number</source>
      <translation>将每一行除以该行之和，或把 y 的类型设为数值</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Divide each sample by the root of its mean square over its last dimensions: LayerNorm without the mean.</source>
      <translation>用每个样本在最后几维上的均方根去除它：不减均值的 LayerNorm。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/embedding.py" />
      <source>Divide gradients by how often the token is in the batch</source>
      <translation>用词元在批次中出现的次数去除梯度</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arithmetic.py" />
      <source>Divide one tensor by another, number by number.</source>
      <translation>用一个张量逐个数地除以另一个张量。</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/rate.py" />
      <source>Divide the learning rate by ten</source>
      <translation>把学习率除以 10</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/attention.py" />
      <source>Divide the products by the square root of the size</source>
      <translation>用大小的平方根去除乘积</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Divide the sum by this instead of the window's size</source>
      <translation>用它代替窗口大小去除总和</translation>
    </message>
    <message>
      <location filename="../../gui/trust_dialog.py" />
      <source>Do you trust this Python text?</source>
      <translation>是否信任这段 Python 代码？</translation>
    </message>
    <message>
      <location filename="../../gui/docks.py" />
      <source>Doctor</source>
      <translation>诊断</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Does one sentence follow from another? Each word of the second looks for what answers it in the first.</source>
      <translation>一个句子能从另一个推出吗？第二句的每个词都在第一句中寻找与它对应的内容。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/doctor.py" />
      <source>Done: {remedy}</source>
      <translation>已完成：{remedy}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/attention.py" />
      <source>Dot-product attention</source>
      <translation>点积注意力</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/group.py" />
      <source>Double-click it to see what is inside. Each Group entry in there is an input of the block, each Group exit an output. Set `repeat` to put several rounds in a row, as deep networks do: what leaves one round enters the next. Each round has weights of its own, or with `shared` all rounds have the same, as a recurrent network's time steps have. Settings of the blocks inside can be named and set from outside.</source>
      <translation>双击可查看其内部。内部的每个编组入口是该模块的一个输入，每个编组出口是一个输出。设置 `repeat` 可把它连续重复多遍，如深层网络那样：一遍的输出就是下一遍的输入。每一遍有自己的权重；设 `shared` 则各遍共用同一组权重，如同循环网络的各个时间步。内部模块的设置可以命名，并从外部设定。</translation>
    </message>
    <message>
      <location filename="../../gui/shortcuts.py" />
      <source>Drag a box; Shift adds</source>
      <translation>拖出选框；按住 Shift 可追加</translation>
    </message>
    <message>
      <location filename="../../gui/shortcuts.py" />
      <source>Drag from a port to a port; release on empty canvas to search for what fits</source>
      <translation>从端口拖到端口；在空白处松开可搜索合适的模块</translation>
    </message>
    <message>
      <location filename="../../gui/shortcuts.py" />
      <source>Drag it off its input, or Alt+click a port</source>
      <translation>从输入端拖开，或按住 Alt 单击端口</translation>
    </message>
    <message>
      <location filename="../../gui/shortcuts.py" />
      <source>Drag with the middle button, or Space+drag</source>
      <translation>按住中键拖动，或按住空格拖动</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/hint.py" />
      <source>Draw a network</source>
      <translation>画一个网络</translation>
    </message>
    <message>
      <location filename="../../gui/main_window.py" />
      <source>Draw a neural network, train it, and see why it learns or fails.</source>
      <translation>画出神经网络，训练它，看清它为何学会或失败。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/group.py" />
      <source>Draw a part of the network once and use it as one block: a residual block, an inception module, a stage.</source>
      <translation>把网络的一部分画一次，当作一个模块使用：残差块、Inception 模块，或网络的一个阶段。</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/facts.py" />
      <source>Draw a wire to it from another block's output</source>
      <translation>从另一个模块的输出拉一条连线到它</translation>
    </message>
    <message>
      <location filename="../../gui/panels/try_it.py" />
      <source>Draw again</source>
      <translation>重新抽取</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/own_code.py" />
      <source>Draw as many wires as it takes, or change its arguments</source>
      <translation>按它接受的个数连线，或修改它的参数</translation>
    </message>
    <message>
      <location filename="../../engine/program/origins.py" />
      <source>Draw the weights at random</source>
      <translation>随机初始化权重</translation>
    </message>
    <message>
      <location filename="../../gui/panels/try_inputs.py" />
      <source>Draw with the left button, wipe with the right one</source>
      <translation>按左键绘制，按右键擦除</translation>
    </message>
    <message>
      <location filename="../../gui/shortcuts.py" />
      <source>Drop a block on it</source>
      <translation>把模块放到连线上</translation>
    </message>
    <message>
      <location filename="../../engine/graph/edits.py" />
      <source>Drop it on empty canvas instead</source>
      <translation>改为放到画布空白处</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>Drop numbers to the floor of SELU with probability `p` while training, so that mean 0 and spread 1 stay.</source>
      <translation>训练时以概率 `p` 把数降到 SELU 的下限，使均值 0 和标准差 1 得以保持。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>Drop whole channels to the floor of SELU with probability `p` while training, keeping mean 0 and spread 1.</source>
      <translation>训练时以概率 `p` 把整个通道降到 SELU 的下限，保持均值 0 和标准差 1。</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/category_titles.py" />
      <source>Dropout</source>
      <translation>Dropout</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>Dropout 1D</source>
      <translation>一维 Dropout</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>Dropout 2D</source>
      <translation>二维 Dropout</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>Dropout 3D</source>
      <translation>三维 Dropout</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/recurrent.py" />
      <source>Dropout does nothing here</source>
      <translation>Dropout 在这里不起作用</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/menus.py" />
      <source>Duplicate</source>
      <translation>创建副本</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>E. Alpaydin, C. Kaynak, UCI Machine Learning Repository (CC BY 4.0); scikit-learn, load_digits</source>
      <translation>E. Alpaydin, C. Kaynak, UCI Machine Learning Repository (CC BY 4.0); scikit-learn, load_digits</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>ELU</source>
      <translation>ELU</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_rectified.py" />
      <source>ELU with another alpha than 1 has a kink at 0; this one has none, so that alpha may be tried out freely. The exponential makes it dearer than ReLU, which does as well in networks with normalisation.</source>
      <translation>alpha 不为 1 的 ELU 在 0 处有折角；它没有，因此可以随意尝试不同的 alpha。指数运算使它比 ReLU 更昂贵，而在带归一化的网络中 ReLU 效果一样好。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Each column learns what stands to its left and right.</source>
      <translation>每一列都知道自己左边和右边是什么。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Each filter is as deep as the image has channels and as wide as `kernel_size`; it gives one channel that says how well its pattern is met at each place. Because the same weights are used everywhere, the layer has few of them and recognises a pattern wherever it appears.</source>
      <translation>每个卷积核的深度等于图像的通道数，宽度为 `kernel_size`；它给出一个通道，表示各处与其模式的吻合程度。由于各处使用同样的权重，这一层的权重很少，并且无论模式出现在哪里都能识别。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution_1d.py" />
      <source>Each filter reads all channels of `kernel_size` neighbouring places at once, and is the same everywhere.</source>
      <translation>每个卷积核同时读取 `kernel_size` 个相邻位置的所有通道，并且处处相同。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/attention.py" />
      <source>Each head may look for something else: one at the verb, one at the word before. Every step reaches every other in one stride, so that nothing is forgotten on a long way; the cost grows with the square of the length, and order is not seen: add PositionalEncoding. `causal` hides what comes later.</source>
      <translation>每个头可以寻找不同的内容：一个找动词，一个找前一个词。每一步都能一步到达其他任何一步，因此路途再长也不会遗忘；代价随长度的平方增长，而且看不到顺序：请加上 PositionalEncoding。`causal` 会遮住之后的内容。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/welcome.py" />
      <source>Each is a complete design: open it, press Train, then change it.</source>
      <translation>每个模板都是完整的设计：打开它，点击训练，然后动手修改。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Each letter alone: order is lost.</source>
      <translation>每个字母单独看：顺序丢失了。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Each letter gets a vector that is learned.</source>
      <translation>每个字母得到一个可学习的向量。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Each letter is seen with what comes before and after it, and the strongest place counts.</source>
      <translation>每个字母都结合前后的内容来看，由最强的位置决定。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Each letter is seen with what comes before and after it.</source>
      <translation>看每个字母时，都能看到它前面和后面的内容。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/passing.py" />
      <source>Each of its numbers; where they are learned, what they begin with</source>
      <translation>它的每个数；若可学习，则为初始值</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Each pixel of the input stamps the filters onto the output, `stride` pixels apart; where stamps overlap they add.</source>
      <translation>输入的每个像素都把卷积核“盖印”到输出上，间隔 `stride` 个像素；重叠之处相加。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution_1d.py" />
      <source>Each place of the input stamps the filters onto the output, `stride` places apart; where stamps overlap they add.</source>
      <translation>输入的每个位置都把卷积核“盖印”到输出上，相隔 `stride` 个位置；重叠处相加。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/signals_learned.py" />
      <source>Each row is a filter, each column a channel that it reads.</source>
      <translation>每一行是一个卷积核，每一列是它读取的一个通道。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/time_words.py" />
      <source>Each step back multiplies the signal by {factor}: it doubles every {steps} steps.</source>
      <translation>每往回一步，信号乘以 {factor}：每 {steps} 步翻倍。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/time_words.py" />
      <source>Each step back multiplies the signal by {factor}: it halves every {steps} steps.</source>
      <translation>每往回一步，信号乘以 {factor}：每 {steps} 步减半。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/gates.py" />
      <source>Each unit, or the mean of all</source>
      <translation>各个单元，或所有单元的平均</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/text.py" />
      <source>Each width has filters of its own: widths 2, 3 and 4 find 2-, 3- and 4-grams, wherever they stand, all side by side and so much faster than a recurrent layer. `pooling` says what is kept of a filter: the greatest (max), the mean, the k greatest in their order (kmax), or the greatest of each of k parts of the text (chunk), which still knows roughly where. What is further apart than the widest window is never seen together: there take an LSTM or attention.</source>
      <translation>每种宽度有自己的卷积核：宽度 2、3、4 找出 2-、3-、4-gram，无论它们在哪里；全部并行计算，因此比循环层快得多。`pooling` 决定每个卷积核保留什么：最大值（max）、平均值（mean）、按原顺序的 k 个最大值（kmax），或把文本分成 k 段后每段的最大值（chunk），后者还大致知道位置。相距超过最宽窗口的内容永远不会被一起看到：那时请用 LSTM 或注意力。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Each word of the hypothesis looks for what answers it in the premise.</source>
      <translation>假设中的每个词都在前提中寻找与它呼应的内容。</translation>
    </message>
    <message>
      <location filename="../../gui/twin_chooser.py" />
      <source>Earlier run</source>
      <translation>以前的训练</translation>
    </message>
    <message>
      <location filename="../../gui/shortcuts.py" />
      <source>Edit</source>
      <translation>编辑</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/code_editor.py" />
      <source>Edit…</source>
      <translation>编辑…</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Eight sigmoids stand between here and the loss. Each multiplies the gradient by at most 1/4: look at the gradient plot, the first layers hardly move.</source>
      <translation>从这里到损失之间有八个 Sigmoid。每个最多把梯度乘以 1/4：看梯度图，前几层几乎不动。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Eight steps are short enough for a simple recurrent layer.</source>
      <translation>八步对简单的循环层来说足够短。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Eighteen letters backwards: the attention becomes a diagonal line.</source>
      <translation>把十八个字母反过来：注意力变成一条对角线。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Eighteen letters do not fit into one vector.</source>
      <translation>十八个字母装不进一个向量。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/embedding.py" />
      <source>Embedding</source>
      <translation>嵌入</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/cutting.py" />
      <source>Empty sizes</source>
      <translation>清空 sizes</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>Encoder</source>
      <translation>编码器</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/category_titles.py" />
      <source>Encoder and decoder</source>
      <translation>编码器与解码器</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Encoder and decoder with nothing but one vector between them: far too narrow in the same time.</source>
      <translation>编码器和解码器之间只有一个向量：在同样的时间里太窄了。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/transformer.py" />
      <source>End the encoder with {size} numbers, or put a Linear before memory</source>
      <translation>让编码器以 {size} 个数结束，或在记忆之前放一个 Linear</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/advice_of_losses.py" />
      <source>End with LogSoftmax</source>
      <translation>以 LogSoftmax 结尾</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/advice_of_losses.py" />
      <source>End with LogSoftmax, or set loss to CrossEntropyLoss, which has it inside</source>
      <translation>以 LogSoftmax 结尾，或把 loss 设为内部自带它的 CrossEntropyLoss</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>End with a Linear of {classes} outputs</source>
      <translation>以有 {classes} 个输出的 Linear 结尾</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>End with a Linear of {tokens} outputs</source>
      <translation>以一个有 {tokens} 个输出的 Linear 结束</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>End with a layer that gives {wanted}</source>
      <translation>以能给出 {wanted} 的层结尾</translation>
    </message>
    <message>
      <location filename="../../engine/data/text_entailment.py" />
      <source>Entailment</source>
      <translation>蕴含</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Entailment with cross attention</source>
      <translation>用交叉注意力判断蕴含</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Entailment without a comparison</source>
      <translation>不作比较的蕴含</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Entailment: two readers with the same weights</source>
      <translation>蕴含：两个权重相同的读取器</translation>
    </message>
    <message>
      <location filename="../../gui/panels/problems.py" />
      <source>Enter goes to the block, Ctrl+. applies the fix</source>
      <translation>按 Enter 跳到该模块，按 Ctrl+. 应用修复</translation>
    </message>
    <message>
      <location filename="../../gui/panels/epoch_table.py" />
      <source>Epoch</source>
      <translation>轮次</translation>
    </message>
    <message>
      <location filename="../../gui/runs_curves.py" />
      <source>Epoch {epoch}</source>
      <translation>第 {epoch} 轮</translation>
    </message>
    <message>
      <location filename="../../gui/panels/epoch_table.py" />
      <source>Epochs</source>
      <translation>轮数</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training_settings.py" />
      <source>Epochs without a lower validation loss before it stops</source>
      <translation>验证损失连续多少轮不再降低就停止</translation>
    </message>
    <message>
      <location filename="../../gui/breadcrumb.py" />
      <source>Esc leads out</source>
      <translation>按 Esc 返回外层</translation>
    </message>
    <message>
      <location filename="../../engine/project/run_export.py" />
      <source>Event files for TensorBoard need the library tensorboardX</source>
      <translation>生成 TensorBoard 的事件文件需要 tensorboardX 库</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>Every answer would be right</source>
      <translation>任何回答都会算对</translation>
    </message>
    <message>
      <location filename="../../gui/panels/group_parameters.py" />
      <source>Every group has a parameter {name} already</source>
      <translation>每个编组都已有参数 {name}</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Every row looks at every other at once; without its place a row does not know where it stands.</source>
      <translation>每一行同时查看其他所有行；没有位置信息，一行就不知道自己在哪里。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Every row looks at every other in one stride.</source>
      <translation>每一行一步就能看到其他所有行。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/sequence.py" />
      <source>Every step has the same say, near or far; order no longer matters. Use it when the answer is spread over the whole text; when a few words decide, take MaskedMax or attention.</source>
      <translation>每一步的分量都相同，不论远近；顺序不再起作用。答案分布在整个文本中时使用；由少数几个词决定时，请用 MaskedMax 或注意力。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>Everything is dropped</source>
      <translation>所有值都被丢弃</translation>
    </message>
    <message>
      <location filename="../../gui/run_words.py" />
      <source>Exact match</source>
      <translation>完全匹配率</translation>
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>Expecting ',' delimiter</source>
      <translation>此处应有逗号 ','</translation>
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>Expecting ':' delimiter</source>
      <translation>此处应有冒号 ':'</translation>
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>Expecting property name enclosed in double quotes</source>
      <translation>此处应有双引号括起的键名</translation>
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>Expecting value</source>
      <translation>此处应有一个值</translation>
    </message>
    <message>
      <location filename="../../gui/export_dialog.py" />
      <source>Export</source>
      <translation>导出</translation>
    </message>
    <message>
      <location filename="../../gui/runs_questions.py" />
      <source>Export CSV</source>
      <translation>导出 CSV</translation>
    </message>
    <message>
      <location filename="../../gui/runs_dialog.py" />
      <source>Export CSV…</source>
      <translation>导出 CSV…</translation>
    </message>
    <message>
      <location filename="../../gui/export_dialog.py" />
      <source>Export Drawing</source>
      <translation>导出矢量图</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Export Drawing (SVG)…</source>
      <translation>导出矢量图 (SVG)…</translation>
    </message>
    <message>
      <location filename="../../gui/export_dialog.py" />
      <source>Export Picture</source>
      <translation>导出图片</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Export Picture (PNG)…</source>
      <translation>导出图片 (PNG)…</translation>
    </message>
    <message>
      <location filename="../../gui/export_dialog.py" />
      <source>Export Python</source>
      <translation>导出 Python</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Export Python…</source>
      <translation>导出 Python…</translation>
    </message>
    <message>
      <location filename="../../gui/runs_questions.py" />
      <source>Export TensorBoard</source>
      <translation>导出 TensorBoard</translation>
    </message>
    <message>
      <location filename="../../gui/runs_dialog.py" />
      <source>Export TensorBoard…</source>
      <translation>导出 TensorBoard…</translation>
    </message>
    <message>
      <location filename="../../engine/program/onnx_file.py" />
      <source>Export it as Python</source>
      <translation>将它导出为 Python</translation>
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>Extra data</source>
      <translation>有多余的内容</translation>
    </message>
    <message>
      <location filename="../../gui/runs_words.py" />
      <source>Failed</source>
      <translation>失败</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>Feature alpha dropout</source>
      <translation>Feature alpha dropout</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>FeatureAlphaDropout needs channels</source>
      <translation>FeatureAlphaDropout 需要通道</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/inputs.py" />
      <source>Feed a field of the dataset into the network, or a tensor of a given shape: the beginning of every design.</source>
      <translation>把数据集的一个字段，或给定形状的张量送入网络：每个设计的起点。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dims.py" />
      <source>Feed it a tensor with more dimensions</source>
      <translation>给它一个维度更多的张量</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>Feed it features, or images with their channels first</source>
      <translation>给它特征，或通道在前的图像</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Feed it features: (N, *, D)</source>
      <translation>给它特征：(N, *, D)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arriving.py" />
      <source>Feed it float32</source>
      <translation>给它 float32 张量</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>Feed it the Input of the target's field</source>
      <translation>把目标字段的 Input 接给它</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/embedding.py" />
      <source>Feed it tokens, or leave it out: real numbers need no vectors</source>
      <translation>给它词元，或去掉它：实数不需要向量</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>Feed the Input of the target's own field to `target`: in training the decoder is told the right tokens before (teacher forcing), and when it is used it reads its own. With `attention` it looks anew at the memory for every token, so that long sequences need not pass through one vector: additive (Bahdanau) compares by a small network, dot, general and scaled dot (Luong, Vaswani) by a product, multi-head by several products side by side. A learned layer (`bridge`) turns the encoder's state into the decoder's, whatever their kinds and sizes. `feed` says whether c is seen at every step or only starts the first.</source>
      <translation>请把目标自身字段的 Input 接到 `target`：训练时解码器会得知之前的正确词元（teacher forcing），使用时它读取自己写出的词元。带 `attention` 时，它为每个词元重新查看记忆，因此长序列不必挤过一个向量：additive（Bahdanau）用一个小网络比较，dot、general 和 scaled dot（Luong、Vaswani）用一个乘积，multi-head 用并列的多个乘积。一个可学习的层（`bridge`）把编码器的状态变成解码器的状态，不论两者的种类和大小。`feed` 决定 c 是每一步都能看到，还是只用来启动第一步。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Few labels, after masked dates</source>
      <translation>少量标签：先学遮住字符的日期</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/inputs.py" />
      <source>Field of the dataset</source>
      <translation>数据集的字段</translation>
    </message>
    <message>
      <location filename="../../gui/runs_curves.py" />
      <source>Figure that is drawn</source>
      <translation>所绘制的指标</translation>
    </message>
    <message>
      <location filename="../../gui/twin_page.py" />
      <source>Figures of both</source>
      <translation>两者的指标</translation>
    </message>
    <message>
      <location filename="../../gui/data_dialog.py" />
      <source>File</source>
      <translation>文件</translation>
    </message>
    <message>
      <location filename="../../gui/panels/origin_editor.py" />
      <source>File…</source>
      <translation>文件…</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Fill in the dates in 14 languages of which half of the characters are hidden: learning without labels, to be carried on with few. Only what is hidden counts, and each training date is there three times, each time with other characters hidden; many a digit can only be guessed. The split is fixed and by day: no day stands in two parts.</source>
      <translation>在 14 种语言的日期中填出被遮住的一半字符：先不用标签学习，再用少量标签继续。只计被遮住的字符；每个训练日期出现三次，每次遮住的字符不同；许多数字只能猜。划分固定，按日期进行：没有哪一天同时出现在两个部分。</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_text.py" />
      <source>Fill it in, or take the line out</source>
      <translation>补上它，或去掉这一行</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_csv.py" />
      <source>Fill it in, or take the row or column out</source>
      <translation>补上它，或去掉这一行或这一列</translation>
    </message>
    <message>
      <location filename="../../gui/runs_dialog.py" />
      <source>Filter</source>
      <translation>筛选</translation>
    </message>
    <message>
      <location filename="../../gui/runs_dialog.py" />
      <source>Filter by name, dataset, state, note…</source>
      <translation>按名称、数据集、状态、备注筛选…</translation>
    </message>
    <message>
      <location filename="../../gui/panels/signals.py" />
      <source>Filters</source>
      <translation>卷积核</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/text.py" />
      <source>Filters of each width</source>
      <translation>每种宽度的卷积核数</translation>
    </message>
    <message>
      <location filename="../../gui/commands.py" />
      <source>Find a block</source>
      <translation>查找模块</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Find a block by name or type</source>
      <translation>按名称或类型查找模块</translation>
    </message>
    <message>
      <location filename="../../engine/data/pictures.py" />
      <source>Find the clean picture of a digit under noise: the answer is a picture again. The noise is normal with a standard deviation of 0.25, where ink is 1 and paper 0. The peak signal-to-noise ratio in decibels is −10 · log₁₀ of the mean squared error: 12.0 for the noisy pictures as they are, 14.7 for a blur, 15.6 for projecting on 18 principal components. The split is that of digits.</source>
      <translation>从噪声下的数字找出干净的图像：回答又是一幅图像。噪声服从标准差为 0.25 的正态分布，其中墨迹为 1，纸为 0。以分贝计的峰值信噪比是均方误差的 −10 · log₁₀：带噪声的图像本身为 12.0，模糊处理为 14.7，投影到 18 个主成分为 15.6。划分与 digits 相同。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/try_samples.py" />
      <source>Find wrong answers</source>
      <translation>查找答错的样本</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Find…</source>
      <translation>查找…</translation>
    </message>
    <message>
      <location filename="../../gui/runs_words.py" />
      <source>Finished</source>
      <translation>已完成</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>First dimension to lay flat; 0 is the batch</source>
      <translation>从哪个维度开始展平；0 是批量维</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/cutting.py" />
      <source>First place that is not taken any more; none for all that follow</source>
      <translation>第一个不再取的位置；设为无则取其后全部</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/cutting.py" />
      <source>First place that is taken; negative counts from the end</source>
      <translation>第一个要取的位置；负数从末尾数起</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>First steps</source>
      <translation>入门</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Fit All</source>
      <translation>显示全部</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Fit Selection</source>
      <translation>显示选中部分</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>Flatten</source>
      <translation>展平</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>Flatten it, then end with a Linear of {classes} outputs</source>
      <translation>先展平，再以有 {classes} 个输出的 Linear 结尾</translation>
    </message>
    <message>
      <location filename="../../gui/runs_model.py" />
      <source>Folder gone</source>
      <translation>文件夹不见了</translation>
    </message>
    <message>
      <location filename="../../engine/data/own.py" />
      <source>Folder of pictures</source>
      <translation>图片文件夹</translation>
    </message>
    <message>
      <location filename="../../gui/runs_facts.py" />
      <source>Folder: {path}</source>
      <translation>文件夹：{path}</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Follows a rule without chance, yet no straight line foretells it: an LSTM reads the rule out of thirty values.</source>
      <translation>遵循一个没有随机性的规则，却没有直线能预测它：LSTM 从三十个值中读出这个规则。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>For classes: `NLLLoss` is cross entropy of what a LogSoftmax gave. `MultiMarginLoss` wants the score of the class ahead of all others by `margin`, and is content then. `label_smoothing` moves a share of the truth to all classes alike, so that the network is never quite sure; `class_weights` balanced counts a class the more, the rarer it is: n / (k · n_c), with n_c of n training samples in one of the k classes. `TripletMarginLoss` wants no scores but a place for each sample: those of a class near each other, and others further off by `margin`. It compares within the batch, which therefore needs several of each class; `triplets` hard takes of each sample the farthest of its class and the nearest of the others, all the mean of all that are not yet right. How many numbers a place has is yours to choose.</source>
      <translation>对于类别：`NLLLoss` 是对 LogSoftmax 输出的交叉熵。`MultiMarginLoss` 要求正确类别的得分比其他所有类别高出 `margin`，达到后就满足。`label_smoothing` 把真值的一部分平均分给所有类别，使网络永远不会过于自信；`class_weights` 设为 balanced 时，越少见的类别权重越大：n / (k · n_c)，其中 n 个训练样本中有 n_c 个属于 k 个类别之一。`TripletMarginLoss` 要的不是得分，而是每个样本的一个位置：同类样本彼此靠近，其他样本再远出 `margin`。它在批次内部比较，因此批次中每个类别都要有几个样本；`triplets` 设为 hard 时，为每个样本取同类中最远的和其他类中最近的，设为 all 时取所有尚未满足的三元组的平均。一个位置用多少个数表示，可自行选择。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>For numbers: `L1Loss` minds outliers least, `MSELoss` most; `HuberLoss` is square up to `delta` and straight beyond, `SmoothL1Loss` the same divided by `beta`. `CosineEmbeddingLoss` compares directions, whatever the length. `KLDivLoss` compares distributions, shares that are not negative and sum to 1: the target as it is, the answer as logarithms, so put a LogSoftmax before it. For tokens padding never counts; `CTCLoss` is for an answer shorter than its sequence, with token 0 as its blank.</source>
      <translation>对于数值：`L1Loss` 最不受离群值影响，`MSELoss` 最受影响；`HuberLoss` 在 `delta` 以内是平方，之外是直线，`SmoothL1Loss` 与之相同但除以 `beta`。`CosineEmbeddingLoss` 比较方向，不论长度。`KLDivLoss` 比较分布，即各项非负且总和为 1 的份额：目标保持原样，输出取对数，因此请在它之前放一个 LogSoftmax。对于词元，填充从不计入；`CTCLoss` 用于回答比序列短的情形，词元 0 是它的空白符。</translation>
    </message>
    <message>
      <location filename="../../engine/data/series.py" />
      <source>Foretell a chaotic series: from 30 values, 3 apart, the value 84 after the last. The series follows a rule without chance, yet small errors grow, and 84 steps are more than its own delay of 17. Saying the last value again has an error of 1.7 standard deviations, a linear model 0.5. Train, valid and test are one after the other in time, and no window or answer of one reaches into the next. Values are counted in standard deviations from the mean of what training sees.</source>
      <translation>预测一个混沌序列：从相隔 3 步的 30 个值，预测最后一个值之后 84 步的值。序列遵循没有随机性的规则，但小误差会不断增大，而 84 步超过了它自身的延迟 17。重复最后一个值的误差为 1.7 个标准差，线性模型为 0.5。训练、验证和测试在时间上先后相接，任何一部分的窗口或答案都不会伸入下一部分。数值以偏离训练部分均值的标准差计。</translation>
    </message>
    <message>
      <location filename="../../engine/data/series.py" />
      <source>Foretell a flow of air in a model of three numbers, of which one is seen: from 20 values of x, 0.05 apart, the value 0.5 after the last. x turns about one of two points and changes over without warning; which side comes next hangs on the two numbers that are not seen, and the window must stand in for them. Errors grow by a factor of e in about one unit of time. Saying the last value again has an error of 1.27 standard deviations, a linear model 0.97, the mean of the three most similar windows 0.33. Train, valid and test are one after the other in time, and no window or answer of one reaches into the next. Values are counted in standard deviations from the mean of what training sees.</source>
      <translation>预测一个三变量的空气对流模型，其中只有一个变量可见：由间隔 0.05 的 20 个 x 值，预测最后一个值之后 0.5 的值。x 绕着两个点之一转动，并会毫无预兆地换到另一边；接下来在哪一边取决于看不见的两个变量，只能由窗口来弥补。大约每经过一个时间单位，误差增大到 e 倍。重复最后一个值的误差为 1.27 个标准差，线性模型为 0.97，取三个最相似窗口的平均为 0.33。训练、验证和测试在时间上先后相接，任何一部分的窗口或答案都不会伸入下一部分。数值以偏离训练部分均值的标准差计。</translation>
    </message>
    <message>
      <location filename="../../engine/data/sunspots.py" />
      <source>Foretell how many spots the sun will have next year from the eleven years before, about one cycle. There are 210 years to learn from, and that is too few for a network to win: least squares on the eleven values leaves an error of 0.38 standard deviations, which few networks undercut, and a large one learns the past by heart. Training years end in 1920, validation in 1954; the first windows of a part hold years of the one before, as they would on the day of the forecast. Values are counted in standard deviations from the mean of what training sees.</source>
      <translation>由前十一年（约一个周期）的太阳黑子数预测下一年的黑子数。可供学习的只有 210 年，网络难以凭此取胜：对这十一个值作最小二乘，误差为 0.38 个标准差，很少有网络能更低，而大网络会把过去背下来。训练年份到 1920 年为止，验证到 1954 年为止；每一部分最前面的窗口含有前一部分的年份，与实际预报当日的情形一样。数值以偏离训练部分均值的标准差计。</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Foretell the next character of Python's own reference, as `help()` shows it: the target is the text itself, one character further. Nothing needs a label. Windows of 100 follow each other without overlap. The split is fixed and by article; a paragraph that stands in several is kept once, so none is read in training and asked for in the test. The text is that of the Python which runs, so figures differ a little between versions.</source>
      <translation>预测 Python 自带参考文档（即 `help()` 所显示的）的下一个字符：目标就是文本本身，向后移一个字符。不需要任何标签。长度为 100 的窗口依次相接，互不重叠。划分固定，按条目进行；出现在多个条目中的段落只保留一次，因此测试中问到的段落不会在训练中读过。文本取自正在运行的 Python，因此不同版本之间数值略有差异。</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Foretell the next word of Python's own reference, as `help()` shows it: the target is the text itself, one word further. Nothing needs a label. Windows of 32 follow each other without overlap. The split is fixed and by article; a paragraph that stands in several is kept once, so none is read in training and asked for in the test. 1200 words and signs are known; one word in thirteen of the test is not among them, and counts as unknown. The text is that of the Python which runs, so figures differ a little between versions.</source>
      <translation>预测 Python 自带参考文档（即 `help()` 所显示的）的下一个词：目标就是文本本身，向后移一个词。不需要任何标签。长度为 32 的窗口依次相接，互不重叠。划分固定，按条目进行；出现在多个条目中的段落只保留一次，因此测试中问到的段落不会在训练中读过。词表有 1200 个词和符号；测试中每十三个词有一个不在其中，算作未知。文本取自正在运行的 Python，因此不同版本之间数值略有差异。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/gates.py" />
      <source>Forget gate f</source>
      <translation>遗忘门 f</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Forget gates that begin open keep a sign over 100 steps of noise.</source>
      <translation>一开始就打开的遗忘门，能在 100 步噪声中保住一个符号。</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Forget the run and its weights</source>
      <translation>丢弃本次训练及其权重</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Four lengths of a flower's leaves, each with mean 0 and deviation 1 on the training part.</source>
      <translation>一朵花四个花叶尺寸，在训练部分上均值为 0、标准差为 1。</translation>
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>Free some space and save again; what was there before is untouched</source>
      <translation>腾出一些空间后重新保存；原有内容没有改动</translation>
    </message>
    <message>
      <location filename="../../engine/project/run_store.py" />
      <source>Free some space, and try again</source>
      <translation>腾出一些空间，再重试</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Freeze Weights</source>
      <translation>冻结权重</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/menus.py" />
      <source>Freeze weights</source>
      <translation>冻结权重</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>From here on no dot has neighbours any more.</source>
      <translation>从这里开始，点不再有邻居。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>From here on, the place of a pixel is no longer known: 16 × 4 × 4 become 256 features.</source>
      <translation>从这里开始，像素的位置不再已知：16 × 4 × 4 变成 256 个特征。</translation>
    </message>
    <message>
      <location filename="../../gui/runs_facts.py" />
      <source>From {before} to {after}</source>
      <translation>从 {before} 到 {after}</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/tips.py" />
      <source>Frozen: its weights do not learn</source>
      <translation>已冻结：它的权重不参与学习</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Full Screen</source>
      <translation>全屏</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/look_view.py" />
      <source>Full colour: {share}</source>
      <translation>颜色上限：{share}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>GELU</source>
      <translation>GELU</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_bounded.py" />
      <source>GLU needs a dimension of known size</source>
      <translation>GLU 需要一个大小已知的维</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_bounded.py" />
      <source>GLU needs an even number to halve</source>
      <translation>GLU 需要能对半分的偶数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/recurrent.py" />
      <source>GRU</source>
      <translation>GRU</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>GRU remembers</source>
      <translation>GRU 记得住</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>GRU row by row</source>
      <translation>GRU 逐行读取</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_bounded.py" />
      <source>Gated linear unit</source>
      <translation>门控线性单元</translation>
    </message>
    <message>
      <location filename="../../gui/docks.py" />
      <source>Gates</source>
      <translation>门</translation>
    </message>
    <message>
      <location filename="../../gui/panels/gates.py" />
      <source>Gates by unit and step</source>
      <translation>各单元在各步的门值</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/passing.py" />
      <source>Gaussian noise</source>
      <translation>高斯噪声</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>General attention (Luong): the product of state and memory with a learned matrix between them.</source>
      <translation>一般注意力（Luong）：状态与记忆的乘积，中间有一个可学习的矩阵。</translation>
    </message>
    <message>
      <location filename="../../engine/program/from_module/read.py" />
      <source>Give --input-shape once for each, in their order</source>
      <translation>按输入的顺序，为每个输入各给出一次 --input-shape</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/embedding.py" />
      <source>Give each token a vector of its own, learned so that tokens which are used alike lie near each other.</source>
      <translation>给每个词元一个自己的向量，经过学习，用法相似的词元彼此靠近。</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_csv.py" />
      <source>Give every column a name of its own</source>
      <translation>给每一列起一个不同的名字</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/passing.py" />
      <source>Give every sample the same tensor, fixed or learned.</source>
      <translation>给每个样本同一个张量，固定的或可学习的。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>Give it a multiple of {square} channels, with a Conv2d before it</source>
      <translation>给它 {square} 的倍数个通道，可在它之前放一个 Conv2d</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>Give it a sequence of {steps} steps</source>
      <translation>给它一个 {steps} 步的序列</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>Give it an image whose sides are multiples of {factor}</source>
      <translation>给它边长为 {factor} 的倍数的图像</translation>
    </message>
    <message>
      <location filename="../../engine/program/own_source.py" />
      <source>Give it another name in the text</source>
      <translation>在代码中给它换个名称</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/group.py" />
      <source>Give it as many exits as entries, or set repeat to 1</source>
      <translation>让它的出口与入口一样多，或将 repeat 设为 1</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dense.py" />
      <source>Give it features: (N, features)</source>
      <translation>给它特征：(N, features)</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/fit.py" />
      <source>Give it more units, or one more layer; if that does not help, the data may say no more</source>
      <translation>增加单元，或再加一层；若仍无改善，可能数据所含的信息仅止于此</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_csv.py" />
      <source>Give it one cell a column; a cell that holds the sign between cells needs quotes around it</source>
      <translation>每列一个单元格；含有分隔符的单元格要加引号</translation>
    </message>
    <message>
      <location filename="../../engine/program/from_module/functions.py" />
      <source>Give it training=self.training, or use nn.Dropout</source>
      <translation>给它 training=self.training，或改用 nn.Dropout</translation>
    </message>
    <message>
      <location filename="../../engine/program/from_module/operation.py" />
      <source>Give it weights of its own</source>
      <translation>让它使用自己的权重</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/sharing.py" />
      <source>Give it weights of its own, or feed both alike</source>
      <translation>让它使用自己的权重，或让两者的输入规格一致</translation>
    </message>
    <message>
      <location filename="../../engine/program/from_module/operation.py" />
      <source>Give it x.transpose(0, 1), and layers of sequences batch_first=True</source>
      <translation>给它 x.transpose(0, 1)，并为序列层设 batch_first=True</translation>
    </message>
    <message>
      <location filename="../../gui/panels/group_part.py" />
      <source>Give names to settings inside, to set them from outside</source>
      <translation>为内部的设置命名，以便从外部设定</translation>
    </message>
    <message>
      <location filename="../../engine/training/predict.py" />
      <source>Give numbers divided by commas, or the path of a .npy, .csv or .txt file</source>
      <translation>请给出用逗号分隔的数，或 .npy、.csv、.txt 文件的路径</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders.py" />
      <source>Give one number for all borders, or {count}</source>
      <translation>给所有边界一个数，或给出 {count} 个数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>Give one number for all sides, or one for each</source>
      <translation>给所有边一个数，或每边一个数</translation>
    </message>
    <message>
      <location filename="../../engine/graph/edits.py" />
      <source>Give one of them another name</source>
      <translation>给其中一个换个名称</translation>
    </message>
    <message>
      <location filename="../../engine/training/batches.py" />
      <source>Give the dataset more samples, or another split</source>
      <translation>给数据集更多样本，或换一种划分方式</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/attention.py" />
      <source>Give the mean of the heads' weights instead of each</source>
      <translation>给出各头权重的平均，而不是每个头的权重</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>Give the numbers of each sample other sizes, in the same order: a row of features becomes an image.</source>
      <translation>给每个样本的数换一种大小，顺序不变：一行特征变成一幅图像。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/own_code.py" />
      <source>Give them defaults, or write the numbers into the text</source>
      <translation>给它们默认值，或把数值写进代码</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/code_dialog.py" />
      <source>Give up what you wrote?</source>
      <translation>要放弃所写的内容吗？</translation>
    </message>
    <message>
      <location filename="../../engine/training/predict.py" />
      <source>Give whole samples of numbers for every Input</source>
      <translation>请为每个 Input 给出完整的数值样本</translation>
    </message>
    <message>
      <location filename="../../engine/program/origins.py" />
      <source>Give {block} the settings that the block had there, or let its weights be drawn</source>
      <translation>把 {block} 的设置改得与那里的模块相同，或让它的权重随机初始化</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/sharing.py" />
      <source>Give {name} its own weights</source>
      <translation>让 {name} 使用自己的权重</translation>
    </message>
    <message>
      <location filename="../../engine/graph/settings.py" />
      <source>Give {name} such a value</source>
      <translation>请给 {name} 一个这样的值</translation>
    </message>
    <message>
      <location filename="../../engine/graph/settings.py" />
      <source>Give {name} such a value, or null</source>
      <translation>请给 {name} 一个这样的值，或 null</translation>
    </message>
    <message>
      <location filename="../../engine/project/faults.py" />
      <source>Give {path} a value of that type</source>
      <translation>请给 {path} 一个该类型的值</translation>
    </message>
    <message>
      <location filename="../../gui/twin_window.py" />
      <source>Go On</source>
      <translation>继续</translation>
    </message>
    <message>
      <location filename="../../gui/runs_dialog.py" />
      <source>Go On Training</source>
      <translation>继续训练</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders_repeated.py" />
      <source>Go on beyond the border of a line as in a mirror.</source>
      <translation>像镜子那样把一维信号延伸到边界之外。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders_repeated.py" />
      <source>Go on beyond the border of a line from its other end.</source>
      <translation>从一维信号的另一端接着延伸到边界之外。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders_repeated.py" />
      <source>Go on beyond the border of a volume as in a mirror.</source>
      <translation>像镜子那样把体数据延伸到边界之外。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders_repeated.py" />
      <source>Go on beyond the border of a volume from its other end.</source>
      <translation>从体数据的另一端接着延伸到边界之外。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders_repeated.py" />
      <source>Go on beyond the border of an image as in a mirror.</source>
      <translation>像镜子那样把图像延伸到边界之外。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders_repeated.py" />
      <source>Go on beyond the border of an image from its other end.</source>
      <translation>从图像的另一端接着延伸到边界之外。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training.py" />
      <source>Go on from step {step}</source>
      <translation>从第 {step} 步继续</translation>
    </message>
    <message>
      <location filename="../../gui/run_process.py" />
      <source>Go on from the last checkpoint, or train with a smaller batch</source>
      <translation>从上一个检查点继续，或用更小的批量训练</translation>
    </message>
    <message>
      <location filename="../../gui/twin_chooser.py" />
      <source>Gradient</source>
      <translation>梯度</translation>
    </message>
    <message>
      <location filename="../../gui/twin_variants.py" />
      <source>Gradient clipped to norm {norm}</source>
      <translation>梯度裁剪到范数 {norm}</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/legend.py" />
      <source>Gradient norm</source>
      <translation>梯度范数</translation>
    </message>
    <message>
      <location filename="../../gui/twin_page.py" />
      <source>Gradient norm of</source>
      <translation>梯度范数</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/tips.py" />
      <source>Gradient norm {value}</source>
      <translation>梯度范数 {value}</translation>
    </message>
    <message>
      <location filename="../../gui/docks.py" />
      <source>Gradient through time</source>
      <translation>沿时间的梯度</translation>
    </message>
    <message>
      <location filename="../../gui/panels/through_time.py" />
      <source>Gradient through time by training step and step of the sequence</source>
      <translation>沿时间的梯度，按训练步与序列步显示</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Gradient through time, gates, attention, and what flows in a wire</source>
      <translation>沿时间的梯度、门、注意力，以及连线中流过的内容</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Gradients</source>
      <translation>梯度</translation>
    </message>
    <message>
      <location filename="../../gui/panels/signals_spread.py" />
      <source>Greatest</source>
      <translation>最大值</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_bounded.py" />
      <source>Greatest number that leaves</source>
      <translation>输出的最大值</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_rectified.py" />
      <source>Greatest slope</source>
      <translation>最大斜率</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/menus.py" />
      <source>Group</source>
      <translation>编组</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/group.py" />
      <source>Group entry</source>
      <translation>编组入口</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/group.py" />
      <source>Group exit</source>
      <translation>编组出口</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>Group normalization</source>
      <translation>组归一化</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/category_titles.py" />
      <source>Groups</source>
      <translation>编组</translation>
    </message>
    <message>
      <location filename="../../gui/run_words.py" />
      <source>Grows on its way back</source>
      <translation>在反向途中增大</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Guess the next letter of Python's reference; the loss in bits says how much there is left to wonder.</source>
      <translation>猜测 Python 参考文档的下一个字母；以比特计的损失说明还有多少悬念。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Half as many moments are left: still more than twice the keys, as CTC needs.</source>
      <translation>剩下一半的时刻：仍超过按键数的两倍，这是 CTC 所需要的。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Half as wide and as high: what is kept has to be about the digit, not about single dots.</source>
      <translation>宽和高各减半：保留下来的必须是关于数字的内容，而不是单个的点。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Half of every date is hidden, and what stood there is to be guessed: so a network learns how dates are written, and nobody has to say what is a day or a month.</source>
      <translation>每个日期有一半字符被遮住，要猜出那里原来是什么：网络由此学会日期的写法，无须有人说明哪里是日、哪里是月。</translation>
    </message>
    <message>
      <location filename="../../engine/data/images.py" />
      <source>Handwritten digits</source>
      <translation>手写数字</translation>
    </message>
    <message>
      <location filename="../../engine/data/images.py" />
      <source>Handwritten digits, row by row</source>
      <translation>手写数字，逐行读取</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_shrinking.py" />
      <source>Hard shrink</source>
      <translation>Hard shrink</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_bounded.py" />
      <source>Hard sigmoid</source>
      <translation>Hard sigmoid</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_rectified.py" />
      <source>Hard swish</source>
      <translation>Hard swish</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_bounded.py" />
      <source>Hard tanh</source>
      <translation>Hard tanh</translation>
    </message>
    <message>
      <location filename="../../engine/data/text_made.py" />
      <source>Headlines</source>
      <translation>标题</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/transformer.py" />
      <source>Heads of attention</source>
      <translation>注意力头数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>Heads of attention (transformer)</source>
      <translation>注意力头数（transformer）</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>Heads of attention (transformer, multi_head)</source>
      <translation>注意力头数（transformer、multi_head）</translation>
    </message>
    <message>
      <location filename="../../engine/data/tones.py" />
      <source>Hear which keys of a telephone were pressed. Training and validation are those of the set Dialled numbers in noise; in the test the noise is louder than any that was heard before: its power is three times that of the tones (-5 dB). So the validation figure promises what the test does not keep. The split is fixed: 2000 train, 300 validate, 300 test, drawn one after the other.</source>
      <translation>听出按下了电话的哪些键。训练和验证与数据集“噪声中的拨号”相同；测试时的噪声比之前听到的都强：功率为音的三倍 (-5 dB)。因此验证结果所预示的，测试中并不能兑现。划分固定：2000 个训练，300 个验证，300 个测试，依次生成。</translation>
    </message>
    <message>
      <location filename="../../engine/data/tones.py" />
      <source>Hear which keys of a telephone were pressed: each sounds two tones at once, one for its row and one for its column, and in between it is quiet for a moment. White noise is 0 to 15 dB weaker than the tones. What is heard is a spectrogram, 72 times 36 powers, over 1.2 seconds; four to seven keys are in it, and nobody tells where: take CTCLoss, whose blank is token 0. The split is fixed: 2000 train, 300 validate, 300 test, drawn one after the other.</source>
      <translation>听出按下了电话的哪些键：每个键同时发出两个音，一个表示行，一个表示列，键与键之间有片刻安静。白噪声比音弱 0 到 15 dB。听到的是一幅频谱图，1.2 秒内 72 个时刻、每个 36 个功率值；其中有四到七个键，没有人说明它们在哪里：请用 CTCLoss，它的空白符是词元 0。划分固定：2000 个训练，300 个验证，300 个测试，依次生成。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/gradients.py" />
      <source>Heat map</source>
      <translation>热力图</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/heatmap.py" />
      <source>Heat map by layer and step</source>
      <translation>按层与步的热力图</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Height and width of a filter</source>
      <translation>卷积核的高和宽</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Height and width of the result</source>
      <translation>结果的高和宽</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Height and width of the window</source>
      <translation>窗口的高和宽</translation>
    </message>
    <message>
      <location filename="../../engine/data/own.py" />
      <source>Height and width to which all are made</source>
      <translation>所有图片统一成的高和宽</translation>
    </message>
    <message>
      <location filename="../../gui/panels/block_page.py" />
      <source>Help</source>
      <translation>帮助</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Help on the Block</source>
      <translation>模块帮助</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/menus.py" />
      <source>Help on {type}</source>
      <translation>{type} 的帮助</translation>
    </message>
    <message>
      <location filename="../../gui/panels/gates.py" />
      <source>Hidden state h</source>
      <translation>隐藏状态 h</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/attention.py" />
      <source>Hide the steps that come later</source>
      <translation>遮住之后的时间步</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dense_gated.py" />
      <source>Highway</source>
      <translation>Highway</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/column_table.py" />
      <source>Holds</source>
      <translation>内容</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training_settings.py" />
      <source>How a gradient becomes a step</source>
      <translation>如何由梯度得到一步更新</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>How an answer is compared with the target</source>
      <translation>如何将输出与目标相比较</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>How convolution, pooling and dropout read handwritten digits, and what each layer makes of the shapes.</source>
      <translation>卷积、池化和 dropout 如何识别手写数字，每一层又如何改变张量的形状。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/try_it.py" />
      <source>How each next token is chosen</source>
      <translation>如何选择每个后续词元</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_shrinking.py" />
      <source>How far each number is moved towards 0</source>
      <translation>每个数向 0 移动多少</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>How far negative numbers go down</source>
      <translation>负数一侧最低到多少</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>How it looks at the memory</source>
      <translation>它如何查看记忆</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>How many times larger each side becomes</source>
      <translation>每边变大的倍数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>How many times longer each side becomes, where size is none</source>
      <translation>每边变长的倍数，在没有给出 size 时使用</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>How many times smaller each side becomes</source>
      <translation>每边变小的倍数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dimensions.py" />
      <source>How often it is said</source>
      <translation>重复多少次</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_rectified.py" />
      <source>How sharp the knee is</source>
      <translation>拐弯处有多尖锐</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>How the gradient vanishes through eight sigmoids, so that the first layers never learn.</source>
      <translation>梯度如何在八个 Sigmoid 中消失，使最前面的层始终学不到东西。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training_settings.py" />
      <source>How the learning rate changes over the run</source>
      <translation>学习率在训练过程中如何变化</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>How Φ is computed</source>
      <translation>Φ 的计算方式</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>HuberLoss: error up to which it is square</source>
      <translation>HuberLoss：误差在此以内为平方</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/passing.py" />
      <source>Identity</source>
      <translation>恒等</translation>
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>Illegal trailing comma before end of array</source>
      <translation>数组末尾有多余的逗号</translation>
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>Illegal trailing comma before end of object</source>
      <translation>对象末尾有多余的逗号</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution_3d.py" />
      <source>In a film the depth is time, so that the filters are patterns of motion.</source>
      <translation>在影片中，深度就是时间，因此卷积核是运动的模式。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>In place, alpha must not be negative</source>
      <translation>原地计算时，alpha 不能为负</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>In place, the slope must not be negative</source>
      <translation>原地计算时，斜率不能为负</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/group.py" />
      <source>In the exported code a group is a class of its own.</source>
      <translation>在导出的代码中，编组是一个单独的类。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/recurrent.py" />
      <source>Initial recurrent weights: torch's own, orthogonal, or the identity</source>
      <translation>循环权重的初始值：torch 自带的、正交矩阵，或单位矩阵</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/inputs.py" />
      <source>Input</source>
      <translation>输入</translation>
    </message>
    <message>
      <location filename="../../gui/panels/gates.py" />
      <source>Input gate i</source>
      <translation>输入门 i</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/category_titles.py" />
      <source>Inputs</source>
      <translation>输入</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/grouping.py" />
      <source>Inputs and Outputs of the design stay outside of groups</source>
      <translation>设计的 Input 和 Output 须留在编组之外</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>Insert Conv2d with {square} filters</source>
      <translation>插入有 {square} 个卷积核的 Conv2d</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/remedies.py" />
      <source>Insert Dropout before the last layer</source>
      <translation>在最后一层之前插入 Dropout</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dense.py" />
      <source>Insert Flatten before it</source>
      <translation>在它之前插入 Flatten</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/remedies.py" />
      <source>Insert LayerNorm before {block}</source>
      <translation>在 {block} 之前插入 LayerNorm</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arithmetic.py" />
      <source>Insert Permute</source>
      <translation>插入 Permute</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arriving.py" />
      <source>Insert Reshape to {shape}</source>
      <translation>插入 Reshape，变为 {shape}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>Insert a Linear with {features} outputs before it</source>
      <translation>在它之前插入有 {features} 个输出的 Linear</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/menus.py" />
      <source>Insert a block…</source>
      <translation>插入模块…</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/remedies.py" />
      <source>Insert a hidden layer of 64 units</source>
      <translation>插入一个 64 个单元的隐藏层</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/remedies.py" />
      <source>Insert batch normalisation</source>
      <translation>插入批归一化</translation>
    </message>
    <message>
      <location filename="../../gui/shortcuts.py" />
      <source>Insert into a wire</source>
      <translation>插入连线</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/merging.py" />
      <source>Insert {layer} before wire {number}</source>
      <translation>在连线 {number} 之前插入 {layer}</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/advice_of_losses.py" />
      <source>Insert {type} before it</source>
      <translation>在它之前插入 {type}</translation>
    </message>
    <message>
      <location filename="../../engine/project/run_export.py" />
      <source>Install it with: pip install tensorboardX</source>
      <translation>安装命令：pip install tensorboardX</translation>
    </message>
    <message>
      <location filename="../../engine/program/onnx_file.py" />
      <source>Install it: {python} -m pip install ".[onnx]"</source>
      <translation>安装它：{python} -m pip install ".[onnx]"</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>Instance normalization 1D</source>
      <translation>一维实例归一化</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>Instance normalization 2D</source>
      <translation>二维实例归一化</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>Instance normalization 3D</source>
      <translation>三维实例归一化</translation>
    </message>
    <message>
      <location filename="../../engine/data/own.py" />
      <source>Into what a text is cut</source>
      <translation>文本被切分成什么</translation>
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>Invalid \escape</source>
      <translation>无效的 \ 转义</translation>
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>Invalid \uXXXX escape</source>
      <translation>无效的 \uXXXX 转义</translation>
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>Invalid control character at</source>
      <translation>含有无效的控制字符</translation>
    </message>
    <message>
      <location filename="../../engine/data/tables.py" />
      <source>Iris</source>
      <translation>鸢尾花</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>It begins by adding up all that it reads: the identity hands every state on, and a ReLU lets it grow. So does the gradient on its way back, at every step by the same factor.</source>
      <translation>它一开始只是把读到的都加起来：单位矩阵把每个状态原样传下去，ReLU 任它增长。梯度往回传时也一样，每一步都乘以同一个因子。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>It begins with what the template 'Masked dates' learned without labels, and learns on at 0.3 of the learning rate. Set both back to see how much that is worth; or freeze it.</source>
      <translation>它从模板“遮住字符的日期”不用标签学到的内容开始，以 0.3 倍学习率继续学习。把这两项都改回去，就能看出它们的作用有多大；也可以冻结它。</translation>
    </message>
    <message>
      <location filename="../../engine/project/run_store.py" />
      <source>It can be made anew from the folders of the runs</source>
      <translation>可以根据各次训练的文件夹重建它</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>It computes the same while training and evaluating. γ and β are learned, one for each channel.</source>
      <translation>训练和评估时的计算相同。γ 和 β 是可学习的，每个通道一个。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>It computes the same while training and evaluating. γ and β are learned, one for each of the numbers.</source>
      <translation>训练和评估时的计算相同。γ 和 β 是学习得到的，每个数各有一对。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>It computes the same while training and evaluating. γ is learned, one for each of the numbers.</source>
      <translation>训练和评估时的计算相同。γ 是可学习的，每个数一个。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/group_part.py" />
      <source>It could not be kept: {reason}</source>
      <translation>无法保存：{reason}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_bounded.py" />
      <source>It flattens like 1/x² and not exponentially, so that some gradient passes even far from 0. Rare today; ReLU or Tanh are the usual choices.</source>
      <translation>它像 1/x² 而不是按指数变平，因此离 0 很远时仍有一些梯度通过。如今很少使用；通常选 ReLU 或 Tanh。</translation>
    </message>
    <message>
      <location filename="../../gui/trust_dialog.py" />
      <source>It imports: {modules}</source>
      <translation>它导入：{modules}</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/code_dialog.py" />
      <source>It is not run while you write. Training asks whether you trust this very text.</source>
      <translation>编写时不会运行它。训练时会询问是否信任这段代码。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>It looks anew at the whole memory for every token. See the attention: day, month and year are found where they stand.</source>
      <translation>它为每个词元重新查看整个记忆。看看注意力：日、月、年在各自所在之处被找到。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_3d.py" />
      <source>It minds all values of a block, the great ones more. Where a sum of powers is negative, as with an odd p and negative numbers, the result is not a number: keep the input positive, or take AvgPool3d or MaxPool3d.</source>
      <translation>它顾及块中的所有值，较大的值影响更大。若幂的和为负（p 为奇数且有负数时），结果就不是一个数（NaN）：请保持输入为正，或用 AvgPool3d 或 MaxPool3d。</translation>
    </message>
    <message>
      <location filename="../../gui/trust_dialog.py" />
      <source>It runs with your rights, as any program that you start: it can read, change, delete and send away your files. Trust it only if you wrote it, or have read and understood it.</source>
      <translation>它以当前用户的权限运行，与任何自行启动的程序一样：可以读取、修改、删除和外传文件。只有代码出自自己之手，或已经读过并理解，才应信任它。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>It says words and looks at columns. See where it looks when it says hundred, or fourteen.</source>
      <translation>它说的是词，看的是列。看看它在说 hundred 或 fourteen 时看向哪里。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>It says words and never looks back. Compare its exact match with that of A picture in words; much longer answers, as in Reversal through one vector, are lost altogether.</source>
      <translation>它只管说出词语，从不回看。请与“用文字说图像”比较完全匹配率；长得多的回答，如“反转，只经过一个向量”，会全部丢失。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/group.py" />
      <source>It stands inside a group only.</source>
      <translation>只能放在编组内部。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/group.py" />
      <source>It stands inside a group only. What it gives is what is wired to the group outside.</source>
      <translation>只能放在编组内部。它输出的是从外部接到编组的内容。</translation>
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>It was cut off while being copied or saved: restore it from a copy</source>
      <translation>文件在复制或保存时被截断：请从副本恢复</translation>
    </message>
    <message>
      <location filename="../../gui/panels/try_answers.py" />
      <source>Its class is {answer}</source>
      <translation>它的类别是 {answer}</translation>
    </message>
    <message>
      <location filename="../../gui/runs_facts.py" />
      <source>Its folder {path} is gone, or was moved. Put it back, or take the run off the list.</source>
      <translation>它的文件夹 {path} 已不存在或已被移走。请把它放回原处，或将这次训练从列表中移除。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Its mean output is nearer to 0 than ReLU's, which can speed learning up in networks without normalisation; the exponential makes it dearer.</source>
      <translation>它的平均输出比 ReLU 更接近 0，在没有归一化的网络中可以加快学习；但指数运算使它更慢。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Its state is all that the decoder gets: what stood in twelve columns, in 40 numbers.</source>
      <translation>解码器得到的只有它的状态：十二列的内容，压成 40 个数。</translation>
    </message>
    <message>
      <location filename="../../gui/runs_facts.py" />
      <source>Its weights are not kept.</source>
      <translation>它的权重没有保留。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/block_page.py" />
      <source>Its weights do not learn</source>
      <translation>它的权重不参与学习</translation>
    </message>
    <message>
      <location filename="../../gui/panels/block_page.py" />
      <source>Its weights learn with so many times the learning rate</source>
      <translation>其权重的学习率倍数</translation>
    </message>
    <message>
      <location filename="../../gui/panels/group_part.py" />
      <source>Keep among my blocks</source>
      <translation>保存到我的模块</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/reducing.py" />
      <source>Keep each of them, with the size 1</source>
      <translation>保留这些维，大小为 1</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/activations.py" />
      <source>Keep its inputs small: normalise them, or lower the learning rate</source>
      <translation>让它的输入保持较小：作归一化，或减小学习率</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Keep running means for evaluation; else the batch's are used then too</source>
      <translation>保留滑动平均供评估使用；否则评估时也用当前批量的统计量</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>Keep running means, and use them for evaluation</source>
      <translation>保留滑动平均，并在评估时使用</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/peaks.py" />
      <source>Keep the `k` greatest values of each feature over a sequence's real steps, in the order in which they stood.</source>
      <translation>在序列的真实时间步中，保留每个特征的 `k` 个最大值，并保持它们原来的顺序。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/reducing.py" />
      <source>Keep the greatest number along the dimensions `dim`.</source>
      <translation>沿 `dim` 指定的各维保留最大的数。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_3d.py" />
      <source>Keep the greatest value of each block of a volume: was the pattern anywhere in it?</source>
      <translation>保留体数据每个块中的最大值：这里面出现过该模式吗？</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/sequence.py" />
      <source>Keep the greatest value of each feature over a sequence's real steps: was it anywhere in the text?</source>
      <translation>在序列的真实时间步中，保留每个特征的最大值：它在文本的某处出现过吗？</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_1d.py" />
      <source>Keep the greatest value of each stretch: was the pattern anywhere in it?</source>
      <translation>保留每一段中的最大值：这里面出现过该模式吗？</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Keep the greatest value of each window: was the pattern anywhere in it?</source>
      <translation>保留每个窗口中的最大值：这里面出现过该模式吗？</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_1d.py" />
      <source>Keep the greatest values of a line of any length, one for each of `output_size` stretches.</source>
      <translation>保留任意长度一维信号的最大值，分成 `output_size` 段，每段一个。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_3d.py" />
      <source>Keep the greatest values of a volume of any size, on a grid of `output_size`.</source>
      <translation>保留任意大小体数据的最大值，排成 `output_size` 的网格。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Keep the greatest values of an image of any size, on a grid of `output_size`.</source>
      <translation>把任意大小的图像划成 `output_size` 的网格，保留每格的最大值。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/reducing.py" />
      <source>Keep the least number along the dimensions `dim`.</source>
      <translation>沿 `dim` 指定的各维保留最小的数。</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Keep the selected blocks' weights from learning</source>
      <translation>使选中模块的权重不再学习</translation>
    </message>
    <message>
      <location filename="../../gui/runs_dialog.py" />
      <source>Keep the weights of the last</source>
      <translation>保留权重：最近</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/gates.py" />
      <source>Keep what it reads small: normalise it, or lower the learning rate</source>
      <translation>让它读取的内容保持较小：作归一化，或减小学习率</translation>
    </message>
    <message>
      <location filename="../../gui/shortcuts.py" />
      <source>Keys and Gestures</source>
      <translation>快捷键与手势</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/attention.py" />
      <source>Keys and values have different lengths</source>
      <translation>键和值的长度不同</translation>
    </message>
    <message>
      <location filename="../../gui/data_dialog.py" />
      <source>Kind</source>
      <translation>种类</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_rectified.py" />
      <source>Known from image detectors (YOLOv4). It behaves much like SiLU, which is cheaper.</source>
      <translation>因图像检测网络（YOLOv4）而为人所知。它的表现与更便宜的 SiLU 很接近。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/recurrent.py" />
      <source>LSTM</source>
      <translation>LSTM</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>LSTM adds over 50 steps</source>
      <translation>LSTM 跨 50 步求和</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>LSTM foretells a chaotic series</source>
      <translation>LSTM 预测混沌序列</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>LSTM forgets, too</source>
      <translation>LSTM 也会忘</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>LSTM remembers</source>
      <translation>LSTM 记得住</translation>
    </message>
    <message>
      <location filename="../../engine/data/own.py" />
      <source>Labelled lines of text</source>
      <translation>带标签的文本行</translation>
    </message>
    <message>
      <location filename="../../gui/menus.py" />
      <source>Language</source>
      <translation>语言</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Language model of characters</source>
      <translation>字符语言模型</translation>
    </message>
    <message>
      <location filename="../../engine/data/text_names.py" />
      <source>Language of a name</source>
      <translation>名称的语言</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Language of a name: BiLSTM</source>
      <translation>名称的语言：BiLSTM</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Language of a name: GRU</source>
      <translation>名称的语言：GRU</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Language of a name: LSTM</source>
      <translation>名称的语言：LSTM</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Language of a name: RNN</source>
      <translation>名称的语言：RNN</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Language of a name: TextCNN</source>
      <translation>名称的语言：TextCNN</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Language of a name: width 1</source>
      <translation>名称的语言：宽度 1</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training_settings.py" />
      <source>Largest norm of the whole gradient</source>
      <translation>整个梯度的最大范数</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training_settings.py" />
      <source>Largest value of any element of the gradient</source>
      <translation>梯度中任一元素的最大绝对值</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>Last dimension to lay flat; -1 is the last</source>
      <translation>展平到哪个维度为止；-1 是最后一维</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/sequence.py" />
      <source>Last state</source>
      <translation>最后状态</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arithmetic.py" />
      <source>Lay equal tensors on each other along a new dimension, in the order of the wires.</source>
      <translation>按连线的顺序，把大小相同的张量沿一个新的维叠放。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/merging.py" />
      <source>Lay tensors side by side along `dim`, in the order of the wires.</source>
      <translation>按连线的顺序，沿 `dim` 把张量拼接起来。</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Lay the blocks out from left to right</source>
      <translation>从左到右排列模块</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>Lay the dimensions from `start_dim` to `end_dim` end to end: an image becomes a row of features.</source>
      <translation>把从 `start_dim` 到 `end_dim` 的维度首尾相接：图像变成一行特征。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/through_time.py" />
      <source>Layer and direction</source>
      <translation>层与方向</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Layer normalization</source>
      <translation>层归一化</translation>
    </message>
    <message>
      <location filename="../../gui/twin_page.py" />
      <source>Layer whose gradient is drawn</source>
      <translation>绘制哪一层的梯度</translation>
    </message>
    <message>
      <location filename="../../gui/panels/gates.py" />
      <source>Layer, the lowest first</source>
      <translation>层，从最底层开始</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/bidirectional.py" />
      <source>Layers, each reading both directions of the one below</source>
      <translation>层数，每层都读取下一层的两个方向</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>Layers, each reading the one below</source>
      <translation>层数，每层读取下面一层</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dense_gated.py" />
      <source>Layers, one behind the other</source>
      <translation>层数，前后相接</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/transformer.py" />
      <source>Layers, one on the other</source>
      <translation>层数，层层相叠</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>LeNet</source>
      <translation>LeNet</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>LeNet pools twice; a picture of 8 × 8 pixels has room for it once.</source>
      <translation>LeNet 池化两次；8 × 8 像素的图像只容得下一次。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Leaky ReLU</source>
      <translation>Leaky ReLU</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Learn from a file or a folder of your own</source>
      <translation>从自己的文件或文件夹学习</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/passing.py" />
      <source>Learn the factor</source>
      <translation>学习这个因子</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/passing.py" />
      <source>Learn the numbers</source>
      <translation>学习这些数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Learn β; only with affine</source>
      <translation>学习 β；仅在 affine 时有效</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Learn β; only with elementwise_affine</source>
      <translation>学习 β；仅在 elementwise_affine 时有效</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Learn γ</source>
      <translation>学习 γ</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Learn γ and β</source>
      <translation>学习 γ 和 β</translation>
    </message>
    <message>
      <location filename="../../gui/panels/plots.py" />
      <source>Learning rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <location filename="../../gui/twin_variants.py" />
      <source>Learning rate × 10</source>
      <translation>学习率 × 10</translation>
    </message>
    <message>
      <location filename="../../gui/twin_variants.py" />
      <source>Learning rate ÷ 10</source>
      <translation>学习率 ÷ 10</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training_settings.py" />
      <source>Learning rate: how far one step goes</source>
      <translation>学习率：一步走多远</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/tips.py" />
      <source>Learns with {scale} times the learning rate</source>
      <translation>以 {scale} 倍学习率学习</translation>
    </message>
    <message>
      <location filename="../../gui/panels/signals_spread.py" />
      <source>Least</source>
      <translation>最小值</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/reducing.py" />
      <source>Least divisor</source>
      <translation>除数的下限</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_bounded.py" />
      <source>Least number that leaves</source>
      <translation>输出的最小值</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_rectified.py" />
      <source>Least slope</source>
      <translation>最小斜率</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Leave Group</source>
      <translation>离开编组</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/optional_editor.py" />
      <source>Leave it out</source>
      <translation>去掉它</translation>
    </message>
    <message>
      <location filename="../../gui/panels/source.py" />
      <source>Leave out the data and the training</source>
      <translation>不包含数据和训练部分</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/own_text.py" />
      <source>Leave that part out: a text that is part of a network only defines</source>
      <translation>去掉那一部分：作为网络一部分的代码只应包含定义</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/groups.py" />
      <source>Leave the Decoder outside, and group what is before it</source>
      <translation>把 Decoder 留在外面，只将它之前的部分编组</translation>
    </message>
    <message>
      <location filename="../../engine/graph/nesting.py" />
      <source>Leave the group</source>
      <translation>离开编组</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/group.py" />
      <source>Leave the group and connect it; a Group entry outside of any group takes nothing</source>
      <translation>离开编组并为它连线；不在任何编组中的编组入口没有输入</translation>
    </message>
    <message>
      <location filename="../../engine/program/from_module/operation.py" />
      <source>Leave the mask out, or use MaskedMean, MaskedMax or LastState in the editor</source>
      <translation>去掉掩码，或在编辑器中使用 MaskedMean、MaskedMax 或 LastState</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution_1d.py" />
      <source>Length of a filter</source>
      <translation>卷积核的长度</translation>
    </message>
    <message>
      <location filename="../../gui/panels/gradients.py" />
      <source>Length of a layer's weights</source>
      <translation>各层权重的长度</translation>
    </message>
    <message>
      <location filename="../../gui/panels/gradients.py" />
      <source>Length of a step's change over that of the weights: about 1e−3 is healthy</source>
      <translation>一步更新的长度与权重长度之比：约 1e−3 为健康</translation>
    </message>
    <message>
      <location filename="../../gui/panels/gradients.py" />
      <source>Length of the gradient of a layer's weights, before clipping</source>
      <translation>各层权重的梯度长度（裁剪之前）</translation>
    </message>
    <message>
      <location filename="../../gui/panels/through_time.py" />
      <source>Length of the gradient of the loss with respect to the hidden state after each step, mean over the first samples of the training part that have the step; padding does not count. A step counts as learned from while it gets at least 1 % of what the newest ones get.</source>
      <translation>损失对每一步之后的隐藏状态的梯度长度，对训练集中前若干个含有该步的样本取平均；填充不计在内。某一步得到的梯度至少为最后几步的 1% 时，才算参与学习。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_1d.py" />
      <source>Length of the result</source>
      <translation>结果的长度</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_1d.py" />
      <source>Length of the window</source>
      <translation>窗口的长度</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dense_gated.py" />
      <source>Let a gate choose, number by number, between what a layer makes of the input and the input itself.</source>
      <translation>让一个门逐个数地选择：取一层对输入的加工结果，还是取输入本身。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/attention.py" />
      <source>Let a small learned network say how well each key answers a query (Bahdanau).</source>
      <translation>让一个可学习的小网络判断每个键与查询有多相配（Bahdanau）。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/group.py" />
      <source>Let a tensor into a group: it is an input of the group's block, under this block's name.</source>
      <translation>让一个张量进入编组：它是编组模块的一个输入，以此模块的名称命名。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/group.py" />
      <source>Let a tensor out of a group: it is an output of the group's block, under this block's name.</source>
      <translation>让一个张量离开编组：它是编组模块的一个输出，以此模块的名称命名。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/attention.py" />
      <source>Let each query look at the keys that resemble it, and take the sum of their values: nothing to learn.</source>
      <translation>让每个查询查看与它相似的键，并对相应的值求和：没有需要学习的东西。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/transformer.py" />
      <source>Let every step look at every other, then pass each through a small network.</source>
      <translation>让每一步查看其他所有步，再让每一步各自通过一个小网络。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/transformer.py" />
      <source>Let every step look at those before it, then at a memory, then pass through a small network.</source>
      <translation>让每一步先查看它之前的步，再查看记忆，然后通过一个小网络。</translation>
    </message>
    <message>
      <location filename="../../engine/program/from_module/read.py" />
      <source>Let it return a tensor, or a tuple or dict of them</source>
      <translation>让它返回一个张量，或由张量组成的元组或字典</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_shrinking.py" />
      <source>Let numbers above `threshold` through, and put `value` in the place of the others.</source>
      <translation>让高于 `threshold` 的数通过，其余的用 `value` 代替。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_bounded.py" />
      <source>Let one half of the features decide, by its sigmoid, how much of the other half gets through.</source>
      <translation>让一半特征通过它的 sigmoid 决定另一半有多少能通过。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Let positive numbers through and bend the others smoothly towards −alpha.</source>
      <translation>正数直接通过，其他数平滑地弯向 −alpha。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_rectified.py" />
      <source>Let positive numbers through and bend the others towards −alpha, without a kink whatever alpha is.</source>
      <translation>正数直接通过，其他数弯向 −alpha，无论 alpha 为多少都没有折角。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Let positive numbers through and make the others 0: the activation to begin with.</source>
      <translation>正数直接通过，其他数变为 0：最先应该尝试的激活函数。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Let positive numbers through and the others a little, so that no unit dies.</source>
      <translation>正数直接通过，其他数通过一点，使任何单元都不会“死”。</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/samples.py" />
      <source>Let rare classes count more, and look at F1</source>
      <translation>增大少见类别的权重，并看 F1</translation>
    </message>
    <message>
      <location filename="../../engine/program/origins.py" />
      <source>Let that run come to its end, choose another for {block}, or let its weights be drawn</source>
      <translation>让那次训练运行到结束，为 {block} 选择另一次训练，或让它的权重随机初始化</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/group.py" />
      <source>Let the blocks inside keep the shape, give each round weights of its own, or set repeat to 1</source>
      <translation>让内部的模块保持形状不变，让每一遍使用自己的权重，或将 repeat 设为 1</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>Let the corners keep their values (linear and bicubic)</source>
      <translation>让各角保持原值（线性和双三次）</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/samples.py" />
      <source>Let the gradient pass</source>
      <translation>让梯度通过</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Let the selected blocks pass their input through</source>
      <translation>让选中的模块直接传递输入</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Let the selected blocks use the same weights, or each its own again</source>
      <translation>让选中的模块共享权重，或恢复为各用自己的权重</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/remedies.py" />
      <source>Let weights decay (AdamW, 0.1)</source>
      <translation>使用权重衰减（AdamW，0.1）</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Letters become vectors, an LSTM reads them, and its last real state decides: padding is never read.</source>
      <translation>字母变成向量，由 LSTM 读取，它的最后一个真实状态作出判断：填充不会被读到。</translation>
    </message>
    <message>
      <location filename="../../gui/menus.py" />
      <source>Light</source>
      <translation>浅色</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_faults.py" />
      <source>Line {line} of {file} cannot be read</source>
      <translation>无法读取 {file} 的第 {line} 行</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dense.py" />
      <source>Linear</source>
      <translation>全连接层</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dense_gated.py" />
      <source>Linear functions of which each output is the greatest</source>
      <translation>线性函数的个数，每个输出取其中最大的</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dense.py" />
      <source>Linear sees each row of the image alone</source>
      <translation>Linear 只会单独看图像的每一行</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>List all of 0 to {last}, beginning with 0</source>
      <translation>列出 0 到 {last} 的全部数，以 0 开头</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/reducing.py" />
      <source>List each dimension that is to be summed up once</source>
      <translation>要求和的每一维只列一次</translation>
    </message>
    <message>
      <location filename="../../gui/data_dialog.py" />
      <source>Loading…</source>
      <translation>正在加载…</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>Local response norm</source>
      <translation>局部响应归一化</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_bounded.py" />
      <source>Log sigmoid</source>
      <translation>Log sigmoid</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_shares.py" />
      <source>Log softmax</source>
      <translation>Log softmax</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/live_plot.py" />
      <source>Logarithmic scale</source>
      <translation>对数刻度</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/embedding.py" />
      <source>Longest a vector may be; longer ones are shortened</source>
      <translation>向量的最大长度；更长的会被缩短</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/transformer.py" />
      <source>Longest sequence</source>
      <translation>最长序列</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Look Inside</source>
      <translation>查看内部</translation>
    </message>
    <message>
      <location filename="../../engine/graph/fixes.py" />
      <source>Look at the problems as they are now</source>
      <translation>请查看现在的问题列表</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Look at the samples of the dataset</source>
      <translation>查看数据集的样本</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution_1d.py" />
      <source>Look for `out_channels` learned patterns at every place of a line: a signal, a sound, a text.</source>
      <translation>在一维信号的每个位置寻找 `out_channels` 个学到的模式：信号、声音、文本。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution_3d.py" />
      <source>Look for `out_channels` learned patterns at every place of a volume: a scan, a film, a field in space.</source>
      <translation>在体数据的每个位置寻找 `out_channels` 个学到的模式：扫描图像、影片、空间中的场。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Look for `out_channels` learned patterns at every place of an image.</source>
      <translation>在图像的每个位置寻找 `out_channels` 种学习得到的模式。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/text.py" />
      <source>Look for patterns of two, three and four neighbours in a text, and keep how strongly each was found.</source>
      <translation>在文本中寻找由两个、三个和四个相邻词元组成的模式，并记下每个模式出现得有多强。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/attention.py" />
      <source>Look in several learned projections side by side; with `query` alone a sequence looks at itself.</source>
      <translation>在多个并列的可学习投影中查看；只有 `query` 时，序列查看它自己。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/doctor.py" />
      <source>Looked at: steps: {steps}, epochs: {epochs}, layers that learn: {layers}, blocks from within: {blocks}.</source>
      <translation>已检查：{steps} 步，{epochs} 轮，{layers} 个学习的层，从内部查看了 {blocks} 个模块。</translation>
    </message>
    <message>
      <location filename="../../engine/data/series.py" />
      <source>Lorenz, half a unit of time ahead</source>
      <translation>Lorenz，提前半个时间单位</translation>
    </message>
    <message>
      <location filename="../../gui/panels/plots.py" />
      <source>Loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <location filename="../../gui/panels/epoch_table.py" />
      <source>Loss on the training part</source>
      <translation>训练集上的损失</translation>
    </message>
    <message>
      <location filename="../../gui/panels/epoch_table.py" />
      <source>Loss on the validation part</source>
      <translation>验证集上的损失</translation>
    </message>
    <message>
      <location filename="../../engine/training/failures.py" />
      <source>Lower batch_size, or make the network smaller</source>
      <translation>减小 batch_size，或缩小网络</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Lower padding</source>
      <translation>减小 padding</translation>
    </message>
    <message>
      <location filename="../../engine/training/not_finite.py" />
      <source>Lower the learning rate, or clip the gradients (clip_grad_norm = 1)</source>
      <translation>减小学习率，或裁剪梯度 (clip_grad_norm = 1)</translation>
    </message>
    <message>
      <location filename="../../engine/training/not_finite.py" />
      <source>Lower the learning rate, or clip the gradients more tightly</source>
      <translation>减小学习率，或更严格地裁剪梯度</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/ranges.py" />
      <source>Lower {low_name}, or raise {high_name}</source>
      <translation>减小 {low_name}，或增大 {high_name}</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>M. Forina et al., UCI Machine Learning Repository (CC BY 4.0); scikit-learn, load_wine</source>
      <translation>M. Forina et al., UCI Machine Learning Repository (CC BY 4.0); scikit-learn, load_wine</translation>
    </message>
    <message>
      <location filename="../../engine/data/series.py" />
      <source>Mackey–Glass, 84 ahead</source>
      <translation>Mackey–Glass，提前 84 步</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Made by a generator; E. N. Lorenz 1963, Deterministic Nonperiodic Flow: σ = 10, ρ = 28, β = 8/3</source>
      <translation>由生成器产生；E. N. Lorenz 1963, Deterministic Nonperiodic Flow：σ = 10，ρ = 28，β = 8/3</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Made by a generator; Hochreiter &amp; Schmidhuber 1997, experiment 4</source>
      <translation>由生成器生成；Hochreiter &amp; Schmidhuber 1997, experiment 4</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Made by a generator; ITU-T Recommendation Q.23 (dual-tone multi-frequency)</source>
      <translation>由生成器产生；ITU-T 建议书 Q.23（双音多频）</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Made by a generator; Mackey &amp; Glass 1977, delay 17</source>
      <translation>由生成器产生；Mackey &amp; Glass 1977，延迟 17</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Made by a generator; after Hochreiter &amp; Schmidhuber 1997; Tallec &amp; Ollivier 2018</source>
      <translation>由生成器生成；依据 Hochreiter &amp; Schmidhuber 1997; Tallec &amp; Ollivier 2018</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution_1d.py" />
      <source>Make a line longer with learned filters: a Conv1d run backwards.</source>
      <translation>用可学习的卷积核把一维信号变长：反向运行的 Conv1d。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution_3d.py" />
      <source>Make a volume larger with learned filters: a Conv3d run backwards.</source>
      <translation>用可学习的卷积核把体数据放大：反向运行的 Conv3d。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>Make an image larger by laying groups of channels beside each other as pixels.</source>
      <translation>把成组的通道并排铺成像素，使图像变大。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Make an image larger with learned filters: a convolution run backwards.</source>
      <translation>用学习得到的卷积核放大图像：反向进行的卷积。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>Make an image smaller without losing a number: the pixels of each square become channels.</source>
      <translation>让图像变小而不丢失任何一个数：每个方块的像素变成通道。</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/remedies.py" />
      <source>Make hidden layers 4 times as wide</source>
      <translation>把隐藏层加宽到 4 倍</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_bounded.py" />
      <source>Make it even in the layer before, or set dim to another dimension</source>
      <translation>在前一层把它改成偶数，或将 dim 设为另一维</translation>
    </message>
    <message>
      <location filename="../../engine/program/from_module/constants.py" />
      <source>Make it for one sample, with the size 1 in the place of the batch</source>
      <translation>只为一个样本构造它，批量维的大小取 1</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arriving.py" />
      <source>Make its input channels × depth × height × width with Reshape</source>
      <translation>用 Reshape 把它的输入变为通道 × 深 × 高 × 宽</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arriving.py" />
      <source>Make its input channels × height × width with Reshape</source>
      <translation>用 Reshape 把它的输入变成 通道 × 高 × 宽</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arriving.py" />
      <source>Make its input channels × length with Reshape</source>
      <translation>用 Reshape 把它的输入变为通道 × 长度</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/recurrent.py" />
      <source>Make its input steps × features: tokens with Embedding, a picture's rows with Reshape</source>
      <translation>把它的输入变为时间步 × 特征：词元用 Embedding，图片的各行用 Reshape</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_shrinking.py" />
      <source>Make numbers between −lambd and lambd 0, and leave the others as they are.</source>
      <translation>把 −lambd 与 lambd 之间的数变为 0，其余的保持不变。</translation>
    </message>
    <message>
      <location filename="../../commands/progress.py" />
      <source>Make room, or choose another folder, and train again</source>
      <translation>腾出空间，或选择另一个文件夹，再训练一次</translation>
    </message>
    <message>
      <location filename="../../commands/trusting.py" />
      <source>Make room, or correct the rights of the file</source>
      <translation>腾出空间，或修正文件的权限</translation>
    </message>
    <message>
      <location filename="../../commands/progress.py" />
      <source>Make room, then go on from the last checkpoint: main.py train --resume {folder}</source>
      <translation>腾出空间，然后从最近的检查点继续：main.py train --resume {folder}</translation>
    </message>
    <message>
      <location filename="../../gui/twin_window.py" />
      <source>Make the second design the present one; it can be undone</source>
      <translation>把第二个设计设为当前设计；可以撤销</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Make the selected blocks one block with a drawing of its own</source>
      <translation>把选中的模块合成一个模块，内部有自己的图</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dense_gated.py" />
      <source>Make their other sizes equal</source>
      <translation>让它们其余各维的大小相等</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/merging.py" />
      <source>Make their other sizes equal, or change dim</source>
      <translation>使它们的其他维度大小相等，或更改 dim</translation>
    </message>
    <message>
      <location filename="../../engine/data/text_dates.py" />
      <source>Masked dates</source>
      <translation>遮住字符的日期</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Masked dates: learn without labels</source>
      <translation>遮住字符的日期：不用标签学习</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/sequence.py" />
      <source>Masked maximum</source>
      <translation>掩码最大值</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/sequence.py" />
      <source>Masked mean</source>
      <translation>掩码平均</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arithmetic.py" />
      <source>Matrix product</source>
      <translation>矩阵乘积</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_1d.py" />
      <source>Max pooling 1D</source>
      <translation>一维最大池化</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Max pooling 2D</source>
      <translation>二维最大池化</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_3d.py" />
      <source>Max pooling 3D</source>
      <translation>三维最大池化</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/reducing.py" />
      <source>Maximum</source>
      <translation>最大值</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dense_gated.py" />
      <source>Maxout</source>
      <translation>Maxout</translation>
    </message>
    <message>
      <location filename="../../gui/panels/signals_spread.py" />
      <source>Mean</source>
      <translation>平均值</translation>
    </message>
    <message>
      <location filename="../../gui/run_words.py" />
      <source>Mean absolute error</source>
      <translation>平均绝对误差</translation>
    </message>
    <message>
      <location filename="../../gui/runs_facts.py" />
      <source>Measured on the test part:</source>
      <translation>在测试集上测得：</translation>
    </message>
    <message>
      <location filename="../../gui/panels/block_facts.py" />
      <source>Memory of its output, for one sample</source>
      <translation>每个样本的输出所占的内存</translation>
    </message>
    <message>
      <location filename="../../commands/user_module.py" />
      <source>Mend it until python {file} runs without a fault</source>
      <translation>修正它，直到 python {file} 能正常运行</translation>
    </message>
    <message>
      <location filename="../../engine/program/lower.py" />
      <source>Mend it, then try again</source>
      <translation>请先修正，再重试</translation>
    </message>
    <message>
      <location filename="../../engine/training/batches.py" />
      <source>Mend or leave out such samples in the data</source>
      <translation>修正数据中的这些样本，或去掉它们</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_arrays.py" />
      <source>Mend the value, or take the sample out</source>
      <translation>修正这个值，或去掉这个样本</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/category_titles.py" />
      <source>Merging</source>
      <translation>合并</translation>
    </message>
    <message>
      <location filename="../../gui/panels/plots.py" />
      <source>Metric</source>
      <translation>指标</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Minimap</source>
      <translation>缩略图</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/reducing.py" />
      <source>Minimum</source>
      <translation>最小值</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_rectified.py" />
      <source>Mish</source>
      <translation>Mish</translation>
    </message>
    <message>
      <location filename="../../gui/panels/source.py" />
      <source>Model only</source>
      <translation>仅模型</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>More epochs from the last weights</source>
      <translation>从最后的权重继续训练更多轮</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/activations.py" />
      <source>Most units of {block} are dead</source>
      <translation>{block} 的大多数单元是“死”单元</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_shrinking.py" />
      <source>Move each number towards 0 by lambd, and make those that would pass it 0.</source>
      <translation>把每个数向 0 移动 lambd，会越过 0 的数变为 0。</translation>
    </message>
    <message>
      <location filename="../../gui/shortcuts.py" />
      <source>Move the view</source>
      <translation>移动视图</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/attention.py" />
      <source>Multi-head attention</source>
      <translation>多头注意力</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>MultiMarginLoss: how far the right score must be ahead; of triplets how far others are off</source>
      <translation>MultiMarginLoss：正确得分必须领先多少；对于三元组：其他样本要远出多少</translation>
    </message>
    <message>
      <location filename="../../gui/panels/block_facts.py" />
      <source>Multiplications with an addition, for one sample</source>
      <translation>每个样本的乘加次数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/merging.py" />
      <source>Multiply</source>
      <translation>相乘</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/passing.py" />
      <source>Multiply every number by one factor, fixed or learned.</source>
      <translation>把每个数乘以同一个因子，固定的或可学习的。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/merging.py" />
      <source>Multiply tensors number by number: one opens and closes the other, like a gate.</source>
      <translation>逐元素相乘多个张量：一个控制另一个的开合，如同门。</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/rate.py" />
      <source>Multiply the learning rate</source>
      <translation>增大学习率</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arithmetic.py" />
      <source>Multiply two matrices of each sample: the core of attention.</source>
      <translation>把每个样本的两个矩阵相乘：注意力的核心。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/block_facts.py" />
      <source>Multiply-adds</source>
      <translation>乘加运算</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/menus.py" />
      <source>Mute</source>
      <translation>旁路</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Mute both dropouts and train again: the network learns the training digits by heart, and reads new writers a little worse.</source>
      <translation>把两个 dropout 都禁用，再训练一次：网络会背下训练用的数字，而读新书写者的字会略差一些。</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/tips.py" />
      <source>Muted: passes its input through</source>
      <translation>已旁路：直接传递输入</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/entries.py" />
      <source>My blocks</source>
      <translation>我的模块</translation>
    </message>
    <message>
      <location filename="../../gui/run_words.py" />
      <source>NaN or infinity</source>
      <translation>NaN 或无穷大</translation>
    </message>
    <message>
      <location filename="../../gui/panels/name_row.py" />
      <source>Name</source>
      <translation>名称</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dimensions.py" />
      <source>Name a dimension of the size 1, or take Mean, Max or Select</source>
      <translation>指定一个大小为 1 的维，或用 Mean、Max 或 Select</translation>
    </message>
    <message>
      <location filename="../../engine/training/checkpoint.py" />
      <source>Name a folder that a training run has written</source>
      <translation>请指定一个由训练写出的文件夹</translation>
    </message>
    <message>
      <location filename="../../commands/user_module.py" />
      <source>Name a subclass of torch.nn.Module, a function that returns one, or a variable that holds one</source>
      <translation>请指定 torch.nn.Module 的一个子类、返回其实例的函数，或保存其实例的变量</translation>
    </message>
    <message>
      <location filename="../../commands/user_module.py" />
      <source>Name one of them</source>
      <translation>请指定其中之一</translation>
    </message>
    <message>
      <location filename="../../gui/panels/group_parameters.py" />
      <source>Name outside</source>
      <translation>外部名称</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>Neighbouring channels that are summed up</source>
      <translation>一起求和的相邻通道数</translation>
    </message>
    <message>
      <location filename="../../gui/twin_words.py" />
      <source>Neither came to its end. {name}: {what}.</source>
      <translation>两者都未能运行到结束。{name}：{what}。</translation>
    </message>
    <message>
      <location filename="../../gui/files.py" />
      <source>Netloom designs (*{suffix})</source>
      <translation>Netloom 设计 (*{suffix})</translation>
    </message>
    <message>
      <location filename="../../commands/start.py" />
      <source>Netloom itself went wrong: {error}</source>
      <translation>Netloom 自身出错了：{error}</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Netloom, a formula in NumPy</source>
      <translation>Netloom，NumPy 公式生成</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Netloom, a grammar in NumPy</source>
      <translation>Netloom，NumPy 语法生成</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Netloom, a rule in NumPy</source>
      <translation>Netloom，NumPy 规则生成</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Netloom, the rules of both languages</source>
      <translation>Netloom，由两种语言的规则生成</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Network and training are those of Dialled numbers heard; only the test has louder noise. Play one of its samples in Try it.</source>
      <translation>网络和训练都与“听出拨号”相同；只有测试的噪声更大。可在“试用”中播放一个样本。</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>New</source>
      <translation>新建</translation>
    </message>
    <message>
      <location filename="../../gui/panels/welcome.py" />
      <source>New design</source>
      <translation>新建设计</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>New empty design</source>
      <translation>新建空白设计</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/rename.py" />
      <source>New name of {block}</source>
      <translation>{block} 的新名称</translation>
    </message>
    <message>
      <location filename="../../gui/panels/through_time.py" />
      <source>Newest</source>
      <translation>最新</translation>
    </message>
    <message>
      <location filename="../../engine/data/text_topics.py" />
      <source>Next character</source>
      <translation>下一个字符</translation>
    </message>
    <message>
      <location filename="../../engine/data/text_topics.py" />
      <source>Next word</source>
      <translation>下一个词</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Ninety-seven becomes quatre-vingt-dix-sept: translation with Luong's attention.</source>
      <translation>Ninety-seven 变成 quatre-vingt-dix-sept：用 Luong 注意力做翻译。</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/editor.py" />
      <source>No block answers “{words}”</source>
      <translation>没有与“{words}”匹配的模块</translation>
    </message>
    <message>
      <location filename="../../gui/panels/alteration_words.py" />
      <source>No block has weights</source>
      <translation>没有带权重的模块</translation>
    </message>
    <message>
      <location filename="../../gui/panels/palette.py" />
      <source>No block is named so</source>
      <translation>没有这个名称的模块</translation>
    </message>
    <message>
      <location filename="../../gui/data_words.py" />
      <source>No dataset</source>
      <translation>无数据集</translation>
    </message>
    <message>
      <location filename="../../gui/twin_words.py" />
      <source>No epoch has ended yet.</source>
      <translation>还没有完成任何一轮。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/passing.py" />
      <source>No noise is added</source>
      <translation>没有加入噪声</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/asker.py" />
      <source>No port takes what leaves {block}</source>
      <translation>没有端口能接收 {block} 的输出</translation>
    </message>
    <message>
      <location filename="../../gui/status.py" />
      <source>No problems</source>
      <translation>没有问题</translation>
    </message>
    <message>
      <location filename="../../gui/panels/problems.py" />
      <source>No problems: ready to train</source>
      <translation>没有问题：可以训练</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/play_button.py" />
      <source>No program here plays sounds; it lies in {path}</source>
      <translation>这里没有可播放声音的程序；声音文件在 {path}</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>No recurrence at all: self-attention reads, causal self-attention writes.</source>
      <translation>完全没有循环：自注意力读取，因果自注意力写出。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/time_words.py" />
      <source>No signal arrives: the loss does not depend on this layer.</source>
      <translation>没有信号到达：损失不依赖于这一层。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/transformer.py" />
      <source>No step sees what comes after it, so that the next token can be guessed from it. To write tokens with one block take Decoder; this layer is for drawing a transformer in full.</source>
      <translation>没有哪一步能看到它之后的内容，因此可以由它猜出下一个词元。要用一个模块写出词元，请用 Decoder；这一层用来完整地画出一个 transformer。</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/advice.py" />
      <source>Nobody uses the output of {name}</source>
      <translation>{name} 的输出没有被使用</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_1d.py" />
      <source>Norm pooling 1D</source>
      <translation>一维范数池化</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Norm pooling 2D</source>
      <translation>二维范数池化</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_3d.py" />
      <source>Norm pooling 3D</source>
      <translation>三维范数池化</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/transformer.py" />
      <source>Normalise before attention and network instead of after</source>
      <translation>在注意力和网络之前而不是之后归一化</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/activations.py" />
      <source>Normalise what they read; a LeakyReLU lets a little through, a lower learning rate kills fewer</source>
      <translation>对它们的输入作归一化；LeakyReLU 会让少量信号通过，减小学习率可使“死”单元变少</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/category_titles.py" />
      <source>Normalization</source>
      <translation>归一化</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/reducing.py" />
      <source>Normalize</source>
      <translation>单位化</translation>
    </message>
    <message>
      <location filename="../../gui/runs_dialog.py" />
      <source>Not every run was deleted</source>
      <translation>部分训练记录未能删除</translation>
    </message>
    <message>
      <location filename="../../gui/runs_model.py" />
      <source>Not starred</source>
      <translation>未加星标</translation>
    </message>
    <message>
      <location filename="../../gui/twin_words.py" />
      <source>Not trained</source>
      <translation>尚未训练</translation>
    </message>
    <message>
      <location filename="../../gui/panels/source.py" />
      <source>Not up to date. {problem}</source>
      <translation>不是最新的。{problem}</translation>
    </message>
    <message>
      <location filename="../../gui/runs_model.py" />
      <source>Note</source>
      <translation>备注</translation>
    </message>
    <message>
      <location filename="../../gui/run_words.py" />
      <source>Nothing arrives at any layer</source>
      <translation>任何层都收不到梯度</translation>
    </message>
    <message>
      <location filename="../../gui/run_words.py" />
      <source>Nothing arrives at the last layer</source>
      <translation>最后一层收不到梯度</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/group.py" />
      <source>Nothing arrives here yet</source>
      <translation>这里还没有任何输入</translation>
    </message>
    <message>
      <location filename="../../gui/remedy_words.py" />
      <source>Nothing changes</source>
      <translation>没有变化</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/search.py" />
      <source>Nothing found</source>
      <translation>什么也没找到</translation>
    </message>
    <message>
      <location filename="../../gui/panels/attention.py" />
      <source>Nothing here attends. Add an attention block, a transformer, or a Decoder with attention.</source>
      <translation>这里没有注意力。请添加注意力模块、transformer，或带注意力的 Decoder。</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/advice.py" />
      <source>Nothing in this design learns</source>
      <translation>这个设计中没有任何东西在学习</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/facts.py" />
      <source>Nothing is connected to {socket}</source>
      <translation>{socket} 没有接任何连线</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/transformer.py" />
      <source>Nothing is forgotten on the way between two steps, and all steps are computed side by side, unlike in a recurrent layer; the cost grows with the square of the length. Order is not seen: put PositionalEncoding before the first.</source>
      <translation>两步之间的途中不会遗忘任何内容，而且与循环层不同，所有步并行计算；代价随长度的平方增长。它看不到顺序：请在第一层之前放 PositionalEncoding。</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/samples.py" />
      <source>Nothing is learned from {block}</source>
      <translation>从 {block} 学不到任何内容</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/cutting.py" />
      <source>Nothing is left</source>
      <translation>什么也不剩</translation>
    </message>
    <message>
      <location filename="../../engine/worker/answers.py" />
      <source>Nothing is trained yet</source>
      <translation>还没有训练过任何网络</translation>
    </message>
    <message>
      <location filename="../../gui/panels/doctor.py" />
      <source>Nothing is wrong so far.</source>
      <translation>目前未发现问题。</translation>
    </message>
    <message>
      <location filename="../../engine/training/probes/wires.py" />
      <source>Nothing leaves {block} at {port}</source>
      <translation>{block} 在 {port} 处没有输出</translation>
    </message>
    <message>
      <location filename="../../gui/panels/time_words.py" />
      <source>Nothing older than one step is learned.</source>
      <translation>学不到一步之前的内容。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/time_words.py" />
      <source>Nothing older than {horizon} steps is learned.</source>
      <translation>学不到 {horizon} 步之前的内容。</translation>
    </message>
    <message>
      <location filename="../../gui/runs_facts.py" />
      <source>Nothing that training depends on.</source>
      <translation>没有影响训练的差别。</translation>
    </message>
    <message>
      <location filename="../../gui/twin_words.py" />
      <source>Nothing that training depends on: both must give the same numbers.</source>
      <translation>没有影响训练的差别：两者的数值必定相同。</translation>
    </message>
    <message>
      <location filename="../../gui/export_dialog.py" />
      <source>Nothing was exported</source>
      <translation>未能导出</translation>
    </message>
    <message>
      <location filename="../../engine/worker/client.py" />
      <source>Nothing was saved yet: start again</source>
      <translation>尚未保存任何进度：请重新开始</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>Nothing would be left of a side</source>
      <translation>这一边将什么也不剩</translation>
    </message>
    <message>
      <location filename="../../engine/data/own.py" />
      <source>NumPy arrays</source>
      <translation>NumPy 数组</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Number of filters</source>
      <translation>卷积核的个数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/embedding.py" />
      <source>Number of indices; that of the dataset if none</source>
      <translation>编号的个数；设为无则取数据集的</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/sample_picker.py" />
      <source>Number of the sample</source>
      <translation>样本的序号</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Numbers from English to French</source>
      <translation>数字：从英语到法语</translation>
    </message>
    <message>
      <location filename="../../engine/data/text_numbers.py" />
      <source>Numbers in French</source>
      <translation>法语数字</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>Numbers in each step of the memory, in each direction</source>
      <translation>记忆每一步每个方向上的数的个数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>Numbers in its state</source>
      <translation>它的状态中数的个数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/recurrent.py" />
      <source>Numbers in the cell</source>
      <translation>单元中数的个数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/attention.py" />
      <source>Numbers in the small network</source>
      <translation>小网络中数的个数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/embedding.py" />
      <source>Numbers in the vector of a token</source>
      <translation>词元向量中数的个数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>Numbers in the vector of a token; of a transformer hidden_size</source>
      <translation>词元向量中数的个数；transformer 则为 hidden_size</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_shrinking.py" />
      <source>Numbers nearer to 0 than this become 0</source>
      <translation>比它更接近 0 的数变为 0</translation>
    </message>
    <message>
      <location filename="../../engine/data/captions.py" />
      <source>Numbers on a strip, in words</source>
      <translation>条带上的数，用文字表达</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/recurrent.py" />
      <source>Numbers that are remembered</source>
      <translation>记住的数的个数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/bidirectional.py" />
      <source>Numbers that are remembered in each direction</source>
      <translation>每个方向上记住的数的个数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/recurrent.py" />
      <source>Numbers that h is projected to; 0 for none</source>
      <translation>h 投影后的数的个数；0 表示不投影</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dense.py" />
      <source>Numbers that leave the layer</source>
      <translation>该层输出的数的个数</translation>
    </message>
    <message>
      <location filename="../../engine/program/onnx_file.py" />
      <source>ONNX cannot say what this network does</source>
      <translation>ONNX 无法表达此网络所做的事</translation>
    </message>
    <message>
      <location filename="../../engine/program/onnx_file.py" />
      <source>ONNX needs {missing}, which is not installed</source>
      <translation>ONNX 需要 {missing}，而它尚未安装</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>Of classes: balanced counts rare ones more</source>
      <translation>用于类别：balanced 让少见的类别权重更大</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Of each pattern only its strongest place is kept: where that was is forgotten, and need not be learned.</source>
      <translation>每种图案只保留最强的位置：它在哪里被忘掉了，也不必学习。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Of every feature the strongest place counts, wherever it is.</source>
      <translation>每个特征只计最强的位置，无论它在哪里。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training_settings.py" />
      <source>Of initial weights, order of samples and dropout</source>
      <translation>用于初始权重、样本顺序和 dropout</translation>
    </message>
    <message>
      <location filename="../../gui/panels/signals_values.py" />
      <source>Of what lies side by side, one in {every} is shown.</source>
      <translation>相邻的每 {every} 个值中只显示一个。</translation>
    </message>
    <message>
      <location filename="../../gui/runs_model.py" />
      <source>On disk</source>
      <translation>占用空间</translation>
    </message>
    <message>
      <location filename="../../gui/shortcuts.py" />
      <source>On the canvas</source>
      <translation>在画布上</translation>
    </message>
    <message>
      <location filename="../../gui/panels/try_answers.py" />
      <source>On the left what the network says, on the right what is right</source>
      <translation>左边是网络的回答，右边是正确答案</translation>
    </message>
    <message>
      <location filename="../../gui/panels/epoch_table.py" />
      <source>On the validation part</source>
      <translation>在验证集上</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>One Step</source>
      <translation>单步</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>One block, drawn once and put three times in a row. Double-click it to see what is inside.</source>
      <translation>一个模块，画一次，连续放三遍。双击可查看其内部。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>One layer adds up what it is given and compares nothing. That differences and products are among it is all that lets it decide: see Entailment without a comparison.</source>
      <translation>一个全连接层只把所给的数加起来，什么也不比较。它能够判断，全靠其中有差与积：参见“不作比较的蕴含”。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>One layer reads from the top, another from the bottom.</source>
      <translation>一层从上往下读，另一层从下往上读。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>One layer reads from the top, one from the bottom, and the answer sees both ends.</source>
      <translation>一层从上往下读，一层从下往上读，答案能看到两端。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>One number for a question of yes or no: above 0 is yes. The sigmoid is inside the loss.</source>
      <translation>一个是非问题对应一个数：大于 0 为是。Sigmoid 已包含在损失里。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training_controls.py" />
      <source>One step: train on one batch, then hold</source>
      <translation>单步：训练一个批次后停住</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/embedding.py" />
      <source>One-hot</source>
      <translation>One-hot</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dimensions.py" />
      <source>Only a dimension of the size 1 can be taken off</source>
      <translation>只能去掉大小为 1 的维</translation>
    </message>
    <message>
      <location filename="../../engine/training/run.py" />
      <source>Only a run that holds can go on with another drawing</source>
      <translation>只有已暂停的训练才能换用另一张图继续</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Only hidden characters count. Then open 'Few labels': it begins with what was learned here.</source>
      <translation>只计被遮住的字符。然后打开“少量标签”：它从这里学到的内容开始。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_shrinking.py" />
      <source>Only numbers above it pass</source>
      <translation>只有大于它的数能通过</translation>
    </message>
    <message>
      <location filename="../../gui/export_dialog.py" />
      <source>Only the model, without training</source>
      <translation>只导出模型，不含训练</translation>
    </message>
    <message>
      <location filename="../../gui/panels/time_words.py" />
      <source>Only the newest step is learned from.</source>
      <translation>只有最后一个时间步参与学习。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Only u and v, side by side.</source>
      <translation>只有 u 和 v，并排放在一起。</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Open Group</source>
      <translation>打开编组</translation>
    </message>
    <message>
      <location filename="../../gui/menus.py" />
      <source>Open Recent</source>
      <translation>最近打开</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Open a design</source>
      <translation>打开设计</translation>
    </message>
    <message>
      <location filename="../../gui/runs_dialog.py" />
      <source>Open as a Design</source>
      <translation>作为设计打开</translation>
    </message>
    <message>
      <location filename="../../gui/runs_dialog.py" />
      <source>Open its design, and train on from its last checkpoint</source>
      <translation>打开它的设计，并从最后一个检查点继续训练</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/menus.py" />
      <source>Open the group</source>
      <translation>打开编组</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/group.py" />
      <source>Open the group and mend it</source>
      <translation>打开编组并修正</translation>
    </message>
    <message>
      <location filename="../../gui/panels/welcome.py" />
      <source>Open…</source>
      <translation>打开…</translation>
    </message>
    <message>
      <location filename="../../gui/twin_chooser.py" />
      <source>Optimiser</source>
      <translation>优化器</translation>
    </message>
    <message>
      <location filename="../../gui/runs_model.py" />
      <source>Optimizer</source>
      <translation>优化器</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>Output</source>
      <translation>输出</translation>
    </message>
    <message>
      <location filename="../../gui/panels/gates.py" />
      <source>Output gate o</source>
      <translation>输出门 o</translation>
    </message>
    <message>
      <location filename="../../gui/panels/signals.py" />
      <source>Output of the block</source>
      <translation>模块的输出</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/category_titles.py" />
      <source>Outputs and losses</source>
      <translation>输出与损失</translation>
    </message>
    <message>
      <location filename="../../gui/panels/signals_spread.py" />
      <source>Over the first {samples} samples of the training part; padding does not count.</source>
      <translation>取训练集的前 {samples} 个样本；填充不计在内。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Overwrite the input instead of making a new tensor: saves memory</source>
      <translation>覆盖输入，而不新建张量：节省内存</translation>
    </message>
    <message>
      <location filename="../../gui/data_dialog.py" />
      <source>Own Data</source>
      <translation>自己的数据</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Own Data…</source>
      <translation>自己的数据…</translation>
    </message>
    <message>
      <location filename="../../gui/panels/dataset_form.py" />
      <source>Own data…</source>
      <translation>自己的数据…</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_rectified.py" />
      <source>PReLU</source>
      <translation>PReLU</translation>
    </message>
    <message>
      <location filename="../../engine/data/own.py" />
      <source>Pairs of sentences</source>
      <translation>句子对</translation>
    </message>
    <message>
      <location filename="../../gui/panels/block_facts.py" />
      <source>Parameters</source>
      <translation>参数</translation>
    </message>
    <message>
      <location filename="../../gui/panels/group_parameters.py" />
      <source>Parameters of {name}</source>
      <translation>{name} 的参数</translation>
    </message>
    <message>
      <location filename="../../gui/panels/group_part.py" />
      <source>Parameters…</source>
      <translation>参数…</translation>
    </message>
    <message>
      <location filename="../../gui/samples_dialog.py" />
      <source>Part of the dataset</source>
      <translation>数据集的部分</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>Parts into which the channels are split</source>
      <translation>通道被分成的组数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Parts into which the channels are split, each with filters of its own</source>
      <translation>把通道分成几组，每组有自己的卷积核</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/peaks.py" />
      <source>Parts into which the sequence is cut</source>
      <translation>序列被分成的段数</translation>
    </message>
    <message>
      <location filename="../../engine/data/text_dates.py" />
      <source>Parts of a date</source>
      <translation>日期的组成部分</translation>
    </message>
    <message>
      <location filename="../../engine/data/text_dates.py" />
      <source>Parts of a date, few labels</source>
      <translation>日期的组成部分，少量标签</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/cutting.py" />
      <source>Parts, where sizes is empty</source>
      <translation>sizes 为空时的份数</translation>
    </message>
    <message>
      <location filename="../../gui/panels/epoch_table.py" />
      <source>Pass over the training part</source>
      <translation>对训练集的一遍训练</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/passing.py" />
      <source>Pass the tensor on unchanged, and let no gradient come back through it.</source>
      <translation>原样传递张量，但不让梯度经由它返回。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/passing.py" />
      <source>Pass the tensor on unchanged.</source>
      <translation>原样传递张量。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training_settings.py" />
      <source>Passes over the training part</source>
      <translation>对训练集训练多少遍</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/menus.py" />
      <source>Paste</source>
      <translation>粘贴</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training_controls.py" />
      <source>Pause</source>
      <translation>暂停</translation>
    </message>
    <message>
      <location filename="../../gui/twin_window.py" />
      <source>Pause Both</source>
      <translation>两者都暂停</translation>
    </message>
    <message>
      <location filename="../../engine/training/run.py" />
      <source>Pause the run, then change it; one that has ended can only begin anew</source>
      <translation>先暂停训练，再修改；已结束的训练只能重新开始</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Pause, or go on</source>
      <translation>暂停，或继续</translation>
    </message>
    <message>
      <location filename="../../gui/run_words.py" />
      <source>Paused</source>
      <translation>已暂停</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>Permute</source>
      <translation>维度换序</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arriving.py" />
      <source>Permute the dimensions so that a fixed one comes first</source>
      <translation>换一下维度顺序，使大小固定的维度在前</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/recurrent.py" />
      <source>Permute the dimensions so that a fixed one comes last</source>
      <translation>调换各维，让大小固定的一维排在最后</translation>
    </message>
    <message>
      <location filename="../../gui/run_words.py" />
      <source>Perplexity</source>
      <translation>困惑度</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>Pixel shuffle</source>
      <translation>像素重组</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>Pixel unshuffle</source>
      <translation>像素逆重组</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders.py" />
      <source>Pixels added: one number for all sides, or left, right, top, bottom</source>
      <translation>添加的像素：各边同一个数，或左、右、上、下</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Places added at the far border of each side</source>
      <translation>在每一边的远端添加的位置数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders.py" />
      <source>Places added: one number for all sides, or left, right, top, bottom, front, back</source>
      <translation>添加的位置：各边同一个数，或左、右、上、下、前、后</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders.py" />
      <source>Places added: one number for both ends, or left, right</source>
      <translation>添加的位置：两端同一个数，或左、右</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Places taken off at each border of the output</source>
      <translation>在输出的每一边去掉的位置数</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/play_button.py" />
      <source>Play the sound</source>
      <translation>播放声音</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/play_button.py" />
      <source>Play the sound, made again from its powers</source>
      <translation>播放由功率重新合成的声音</translation>
    </message>
    <message>
      <location filename="../../commands/start.py" />
      <source>Please report it</source>
      <translation>请报告此问题</translation>
    </message>
    <message>
      <location filename="../../commands/start.py" />
      <source>Please report it with the log {log}</source>
      <translation>请附上日志 {log} 报告此问题</translation>
    </message>
    <message>
      <location filename="../../engine/training/failures.py" />
      <source>Please report this with the design</source>
      <translation>请附上该设计报告此问题</translation>
    </message>
    <message>
      <location filename="../../gui/docks.py" />
      <source>Plots</source>
      <translation>曲线</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/category_titles.py" />
      <source>Pooling</source>
      <translation>池化</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/transformer.py" />
      <source>Positional encoding</source>
      <translation>位置编码</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>Power of the divisor</source>
      <translation>除数的幂次</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/embedding.py" />
      <source>Power of the norm that max_norm is measured in</source>
      <translation>衡量 max_norm 所用范数的幂次</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/reducing.py" />
      <source>Power of the norm: 2 is the length, 1 the sum</source>
      <translation>范数的幂次：2 为长度，1 为总和</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Power p of the norm</source>
      <translation>范数的幂次 p</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Pre-training</source>
      <translation>预训练</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Predict how far the disease went on in a year, from ten measurements of a patient. The split is fixed: 60 % of the samples train, 20 % validate and 20 % test, drawn once. Each feature is counted in standard deviations from its mean, both measured on the training part only. So is the progression: for the network, 1 is one standard deviation above the mean. Try it shows and takes the numbers as they were measured.</source>
      <translation>根据病人的十项测量值，预测病情一年后的进展。划分是固定的：60% 的样本用于训练，20% 用于验证，20% 用于测试，只抽取一次。每个特征以偏离均值多少个标准差计，两者都只在训练集上测得。病情进展也是如此：对网络而言，1 表示比均值高一个标准差。“试用”中显示和接受的则是原始测量值。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Predicting a number, what R² means, and how soon a small dataset is learned by heart.</source>
      <translation>预测一个数值、R² 的含义，以及小数据集多快会被死记硬背。</translation>
    </message>
    <message>
      <location filename="../../gui/twin_plots.py" />
      <source>Press Start to watch both here</source>
      <translation>点击“两者都开始”，在这里观察两者的训练</translation>
    </message>
    <message>
      <location filename="../../gui/twin_words.py" />
      <source>Press Start: both train side by side.</source>
      <translation>点击“两者都开始”：两者同时训练。</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/hint.py" />
      <source>Press Tab or double-click to add a block
or drag one from the palette
or open a template</source>
      <translation>按 Tab 或双击以添加模块
或从模块面板拖入
或打开模板</translation>
    </message>
    <message>
      <location filename="../../gui/panels/run_curves.py" />
      <source>Press Train to watch it here</source>
      <translation>点击训练，在这里观察过程</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>Probability that a channel is dropped</source>
      <translation>通道被丢弃的概率</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>Probability that a channel is set to 0</source>
      <translation>一个通道被置为 0 的概率</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>Probability that a number is dropped</source>
      <translation>数被丢弃的概率</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>Probability that a number is set to 0</source>
      <translation>一个数被置为 0 的概率</translation>
    </message>
    <message>
      <location filename="../../gui/panels/problems.py" />
      <source>Problems</source>
      <translation>问题</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training.py" />
      <source>Progress</source>
      <translation>进度</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/attention.py" />
      <source>Projections side by side; they share the features evenly</source>
      <translation>并列的投影；它们平分特征</translation>
    </message>
    <message>
      <location filename="../../gui/panels/doctor.py" />
      <source>Proposed: {remedy}</source>
      <translation>建议：{remedy}</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training_settings.py" />
      <source>Pull of the weights towards 0</source>
      <translation>把权重拉向 0 的力度</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dense.py" />
      <source>Put Flatten before it, so that every pixel can matter to every output</source>
      <translation>在它之前放 Flatten，使每个像素都能影响每个输出</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Put Permute before it, which makes the features the channels</source>
      <translation>在前面放 Permute，使特征成为通道</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/attention.py" />
      <source>Put a Linear with {size} outputs before key, or take AdditiveAttention</source>
      <translation>在 key 之前放一个有 {size} 个输出的 Linear，或用 AdditiveAttention</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dimensions.py" />
      <source>Put in a dimension of the size 1.</source>
      <translation>插入大小为 1 的一维。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arriving.py" />
      <source>Put it before Flatten, or make the features an image with Reshape</source>
      <translation>把它放在 Flatten 之前，或用 Reshape 把特征变成图像</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_bounded.py" />
      <source>Put it behind a Linear or a convolution with twice the features: the gradient of the first half passes without being squeezed, which suits deep convolutional language models. `dim` counts the batch; −1 is the last dimension, 1 the channels.</source>
      <translation>放在特征数加倍的 Linear 或卷积之后：前一半的梯度不经挤压就能通过，适合深层的卷积语言模型。`dim` 把批量维计算在内；−1 是最后一维，1 是通道。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>Put it where there are more places, or take it off</source>
      <translation>把它放在位置更多的地方，或去掉它</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>Put the dimensions into another order: channels first or last, rows and columns swapped.</source>
      <translation>改变维度的顺序：通道在前或在后，行列互换。</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_faults.py" />
      <source>Put the file there, or set path to where it is</source>
      <translation>把文件放到那里，或将 path 设为它所在的位置</translation>
    </message>
    <message>
      <location filename="../../engine/program/from_module/recorder.py" />
      <source>Put the parts together with torch.cat or torch.stack</source>
      <translation>用 torch.cat 或 torch.stack 拼合各部分</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders.py" />
      <source>Put the same number around a line.</source>
      <translation>在一维信号两端补上同一个数。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders.py" />
      <source>Put the same number around a volume.</source>
      <translation>在体数据周围补上同一个数。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders.py" />
      <source>Put the same number around an image.</source>
      <translation>在图像周围补上同一个数。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/own_text.py" />
      <source>Put what is long into a package, and import it</source>
      <translation>把较长的内容放进一个包，再导入它</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders.py" />
      <source>Put zeros around a line.</source>
      <translation>在一维信号两端补零。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders.py" />
      <source>Put zeros around a volume.</source>
      <translation>在体数据周围补零。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders.py" />
      <source>Put zeros around an image.</source>
      <translation>在图像周围补零。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/own_code.py" />
      <source>Python block</source>
      <translation>Python 模块</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Python documentation (PSF License), through pydoc_data of Python itself</source>
      <translation>Python 文档 (PSF License)，通过 Python 自带的 pydoc_data</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/code_dialog.py" />
      <source>Python text</source>
      <translation>Python 代码</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/own_code.py" />
      <source>Python text that defines the class</source>
      <translation>定义该类的 Python 代码</translation>
    </message>
    <message>
      <location filename="../../commands/window.py" />
      <source>Qt cannot be loaded, so there is no window and no picture</source>
      <translation>无法加载 Qt，因此没有窗口，也不能生成图片</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/attention.py" />
      <source>Queries and keys have different sizes</source>
      <translation>查询和键的大小不同</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/attention.py" />
      <source>Queries and keys may have different sizes. It costs more than a product, L·T small networks, and learns from few examples more easily.</source>
      <translation>查询和键的大小可以不同。它比乘积昂贵，要算 L·T 个小网络，但样本少时更容易学会。</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Quit</source>
      <translation>退出</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>R. A. Fisher, 1936; scikit-learn, load_iris (BSD 3-Clause)</source>
      <translation>R. A. Fisher, 1936; scikit-learn, load_iris (BSD 3-Clause)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>RMS normalization</source>
      <translation>RMS 归一化</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/recurrent.py" />
      <source>RNN</source>
      <translation>RNN</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>RNN cannot add over 50 steps</source>
      <translation>RNN 做不到跨 50 步求和</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>RNN forgets</source>
      <translation>RNN 会遗忘</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>RNN row by row</source>
      <translation>RNN 逐行读取</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_rectified.py" />
      <source>Random leaky ReLU</source>
      <translation>随机 leaky ReLU</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/setting_row.py" />
      <source>Range: {bounds}</source>
      <translation>范围：{bounds}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>ReLU</source>
      <translation>ReLU</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>ReLU6</source>
      <translation>ReLU6</translation>
    </message>
    <message>
      <location filename="../../engine/data/images.py" />
      <source>Read a digit as a sequence of eight steps: a row of eight pixels each, from the top. The same pictures and the same split as digits, for networks that read step by step.</source>
      <translation>把一个数字当作八步的序列来读：每步一行八个像素，从上往下。图片和划分都与 digits 相同，供逐步读取的网络使用。</translation>
    </message>
    <message>
      <location filename="../../engine/data/pictures.py" />
      <source>Read a digit of 8 × 8 pixels that stands anywhere on a canvas of 20 × 20. What it is does not hang on where it is: a convolution knows that, a linear layer has to learn every place anew. Each picture stands at four places; the split is that of digits, so that no picture of one part is in another. Ink is 1, paper 0.</source>
      <translation>识别一个 8 × 8 像素的数字，它可能位于 20 × 20 画布的任意位置。它是什么与它在哪里无关：卷积知道这一点，线性层则必须在每个位置重新学习。每幅图像出现在四个位置；划分与 digits 相同，因此一部分中的图像不会出现在另一部分。墨迹为 1，纸为 0。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/bidirectional.py" />
      <source>Read a sequence from both ends, and merge what is seen at each step.</source>
      <translation>从两端读取一个序列，并合并每一步看到的内容。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/recurrent.py" />
      <source>Read a sequence step by step, mixing each input with what is remembered: the simplest recurrent layer.</source>
      <translation>逐步读取序列，把每个输入与记住的内容混合：最简单的循环层。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/recurrent.py" />
      <source>Read a sequence with a memory cell that three gates protect: what to forget, what to write, what to show.</source>
      <translation>用受三个门保护的记忆单元读取序列：忘记什么，写入什么，展示什么。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/recurrent.py" />
      <source>Read a sequence with two gates: one says how much of the memory is kept, one what of it is looked at.</source>
      <translation>用两个门读取序列：一个决定保留多少记忆，一个决定查看其中的哪些。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>Read a whole sequence: into a memory of every step, and into one vector of fixed length, c.</source>
      <translation>读取整个序列：得到每一步的记忆，以及一个固定长度的向量 c。</translation>
    </message>
    <message>
      <location filename="../../engine/data/images.py" />
      <source>Read digits of 8 × 8 pixels. The split is fixed and follows the given order, which goes about by writer: the first 1197 train, the next 300 validate, the last 300 test. Drawn at random, the same hand would be in training and test, which flatters by 4 points. Pixels are counted in standard deviations from the mean of all pixels, both measured on the training part only.</source>
      <translation>识别 8 × 8 像素的数字。划分是固定的，沿用给定的顺序，大致按书写者排列：前 1197 个用于训练，接着 300 个用于验证，最后 300 个用于测试。如果随机抽取，同一个人的笔迹会同时出现在训练集和测试集里，使结果虚高 4 个百分点。像素以偏离全部像素均值多少个标准差计，两者都只在训练集上测得。</translation>
    </message>
    <message>
      <location filename="../../engine/data/text_made.py" />
      <source>Read how warm it was in six cities, and write the headline: the warmest month and its city. It takes comparing numbers all over the text and copying two words from one place. The headline of the first sentence is right one time in six. The split is fixed: 12000 train, 600 validate, 600 test, and no text stands there twice.</source>
      <translation>读取六个城市的气温，写出标题：最暖的月份及其城市。这需要在整个文本中比较数字，并从同一处抄出两个词。取第一句作标题，六次中对一次。划分固定：12000 个训练，600 个验证，600 个测试，没有文本出现两次。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/own_code.py" />
      <source>Read it, and say so when training asks in the window, or with main.py trust DESIGN</source>
      <translation>请先读一遍，然后在窗口中训练询问时确认信任，或使用 main.py trust DESIGN</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/recurrent.py" />
      <source>Read the sequence backwards too</source>
      <translation>同时反向读取序列</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Reads the date both ways and keeps a memory of every letter.</source>
      <translation>从两个方向读取日期，并为每个字母保留记忆。</translation>
    </message>
    <message>
      <location filename="../../gui/run_words.py" />
      <source>Ready to train</source>
      <translation>可以训练</translation>
    </message>
    <message>
      <location filename="../../engine/data/memory.py" />
      <source>Recall after 100 steps</source>
      <translation>100 步后回忆</translation>
    </message>
    <message>
      <location filename="../../gui/panels/welcome.py" />
      <source>Recent files</source>
      <translation>最近的文件</translation>
    </message>
    <message>
      <location filename="../../gui/recovery_bar.py" />
      <source>Recover</source>
      <translation>恢复</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/category_titles.py" />
      <source>Recurrent</source>
      <translation>循环</translation>
    </message>
    <message>
      <location filename="../../gui/panels/gates.py" />
      <source>Recurrent block</source>
      <translation>循环模块</translation>
    </message>
    <message>
      <location filename="../../gui/menus.py" />
      <source>Redo</source>
      <translation>重做</translation>
    </message>
    <message>
      <location filename="../../gui/menus.py" />
      <source>Redo: {what}</source>
      <translation>重做：{what}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders_repeated.py" />
      <source>Reflection padding 1D</source>
      <translation>一维反射填充</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders_repeated.py" />
      <source>Reflection padding 2D</source>
      <translation>二维反射填充</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders_repeated.py" />
      <source>Reflection padding 3D</source>
      <translation>三维反射填充</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Regression</source>
      <translation>回归</translation>
    </message>
    <message>
      <location filename="../../gui/panels/block_page.py" />
      <source>Remark for whoever reads the drawing</source>
      <translation>写给看图人的说明</translation>
    </message>
    <message>
      <location filename="../../gui/panels/block_page.py" />
      <source>Remarks</source>
      <translation>备注</translation>
    </message>
    <message>
      <location filename="../../engine/data/own.py" />
      <source>Remove it</source>
      <translation>移除它</translation>
    </message>
    <message>
      <location filename="../../engine/graph/block.py" />
      <source>Remove it, or correct its name</source>
      <translation>移除它，或改正它的名称</translation>
    </message>
    <message>
      <location filename="../../engine/project/reading.py" />
      <source>Remove one of its wires; to feed a value back in time, use a recurrent block</source>
      <translation>移除其中一条连线；要把值反馈到后续时刻，请使用循环模块</translation>
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>Remove one of them</source>
      <translation>移除其中之一</translation>
    </message>
    <message>
      <location filename="../../engine/project/reading.py" />
      <source>Remove one of them, or join them with Add or Concat</source>
      <translation>移除其中之一，或用 Add 或 Concat 把它们合并</translation>
    </message>
    <message>
      <location filename="../../engine/data/catalogue.py" />
      <source>Remove the options</source>
      <translation>移除这些选项</translation>
    </message>
    <message>
      <location filename="../../engine/graph/edits.py" />
      <source>Remove the wire, or correct the name</source>
      <translation>移除这条连线，或改正名称</translation>
    </message>
    <message>
      <location filename="../../engine/graph/edits.py" />
      <source>Remove the wire, or correct the port</source>
      <translation>移除这条连线，或改正端口</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/samples.py" />
      <source>Remove {block}</source>
      <translation>移除 {block}</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/advice.py" />
      <source>Remove {name}</source>
      <translation>移除 {name}</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Rename</source>
      <translation>重命名</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/menus.py" />
      <source>Rename…</source>
      <translation>重命名…</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dimensions.py" />
      <source>Repeat over time</source>
      <translation>沿时间重复</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders_repeated.py" />
      <source>Repeat the border of a line outwards.</source>
      <translation>把一维信号的端点向外重复。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders_repeated.py" />
      <source>Repeat the border of a volume outwards.</source>
      <translation>把体数据的边缘向外重复。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders_repeated.py" />
      <source>Repeat the border of an image outwards.</source>
      <translation>把图像的边缘向外重复。</translation>
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>Replace it by an ordinary number</source>
      <translation>换成一个普通的数</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_pictures.py" />
      <source>Replace it, or take it out of the folder</source>
      <translation>替换它，或把它移出文件夹</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders_repeated.py" />
      <source>Replication padding 1D</source>
      <translation>一维复制填充</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders_repeated.py" />
      <source>Replication padding 2D</source>
      <translation>二维复制填充</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders_repeated.py" />
      <source>Replication padding 3D</source>
      <translation>三维复制填充</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Reset</source>
      <translation>重置</translation>
    </message>
    <message>
      <location filename="../../gui/menus.py" />
      <source>Reset Layout</source>
      <translation>重置布局</translation>
    </message>
    <message>
      <location filename="../../gui/panels/gates.py" />
      <source>Reset gate r</source>
      <translation>重置门 r</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training_controls.py" />
      <source>Reset: forget the run and its weights</source>
      <translation>重置：丢弃本次训练及其权重</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>Reshape</source>
      <translation>重塑形状</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Residual network</source>
      <translation>残差网络</translation>
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>Restore it from a copy, or save the design again</source>
      <translation>从副本恢复，或重新保存设计</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/search.py" />
      <source>Results</source>
      <translation>结果</translation>
    </message>
    <message>
      <location filename="../../engine/worker/client.py" />
      <source>Resume from the checkpoint in {path}</source>
      <translation>从 {path} 中的检查点继续</translation>
    </message>
    <message>
      <location filename="../../engine/training/checkpoint.py" />
      <source>Resume with the design in that folder, or train anew</source>
      <translation>用该文件夹中的设计继续，或重新训练</translation>
    </message>
    <message>
      <location filename="../../engine/data/text_made.py" />
      <source>Reversal</source>
      <translation>反转</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Reversal through one vector</source>
      <translation>反转，只经过一个向量</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Reversal with attention</source>
      <translation>反转，带注意力</translation>
    </message>
    <message>
      <location filename="../../gui/panels/try_answers.py" />
      <source>Right would be {answer}</source>
      <translation>正确答案是 {answer}</translation>
    </message>
    <message>
      <location filename="../../gui/panels/round_chooser.py" />
      <source>Round of the group</source>
      <translation>编组的遍次</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/group.py" />
      <source>Rounds in a row; what leaves one enters the next</source>
      <translation>连续重复的遍数；一遍的输出是下一遍的输入</translation>
    </message>
    <message>
      <location filename="../../gui/run_words.py" />
      <source>Running</source>
      <translation>训练中</translation>
    </message>
    <message>
      <location filename="../../gui/runs_dialog.py" />
      <source>Runs</source>
      <translation>训练记录</translation>
    </message>
    <message>
      <location filename="../../gui/runs_dialog.py" />
      <source>Runs whose weights are kept</source>
      <translation>保留权重的训练次数</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Runs…</source>
      <translation>训练记录…</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>R² of 0.9975 is an error of 5 % of the series' standard deviation; a linear model has 48 %.</source>
      <translation>R² 为 0.9975 相当于序列标准差 5 % 的误差；线性模型为 48 %。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>R² stays near 0: the network always answers the mean. Put an LSTM in its place.</source>
      <translation>R² 停留在 0 附近：网络总是回答平均值。请换上一个 LSTM。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_rectified.py" />
      <source>SELU</source>
      <translation>SELU</translation>
    </message>
    <message>
      <location filename="../../gui/twin_words.py" />
      <source>Same seed, same batches in the same order.</source>
      <translation>随机种子相同，批次及其顺序也相同。</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_arrays.py" />
      <source>Sample {number} of the array {array} in {file} cannot be read</source>
      <translation>无法读取 {file} 中数组 {array} 的第 {number} 个样本</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_arrays.py" />
      <source>Sample {number} of the array {array} in {file} is no distribution</source>
      <translation>{file} 中数组 {array} 的样本 {number} 不是概率分布</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training_settings.py" />
      <source>Samples in one step</source>
      <translation>一步所用的样本数</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Samples of the Dataset…</source>
      <translation>数据集的样本…</translation>
    </message>
    <message>
      <location filename="../../gui/samples_dialog.py" />
      <source>Samples of {name}</source>
      <translation>{name} 的样本</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training.py" />
      <source>Samples/s</source>
      <translation>样本/秒</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Save</source>
      <translation>保存</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Save As…</source>
      <translation>另存为…</translation>
    </message>
    <message>
      <location filename="../../gui/panels/source.py" />
      <source>Save as a file…</source>
      <translation>保存为文件…</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_arrays.py" />
      <source>Save it in that form</source>
      <translation>以那种形式保存它</translation>
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>Save it under another name or in another folder; what was there before is untouched</source>
      <translation>用另一个名称或在另一个文件夹保存；原有内容没有改动</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/live_plot.py" />
      <source>Save numbers</source>
      <translation>保存数据</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/live_plot.py" />
      <source>Save numbers (CSV)…</source>
      <translation>保存数据 (CSV)…</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/live_plot.py" />
      <source>Save picture</source>
      <translation>保存图片</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/live_plot.py" />
      <source>Save picture (PNG)…</source>
      <translation>保存图片 (PNG)…</translation>
    </message>
    <message>
      <location filename="../../gui/files.py" />
      <source>Save the changes to {name}?</source>
      <translation>要保存对 {name} 的更改吗？</translation>
    </message>
    <message>
      <location filename="../../gui/files.py" />
      <source>Save the design</source>
      <translation>保存设计</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_faults.py" />
      <source>Save the file in the encoding UTF-8</source>
      <translation>用 UTF-8 编码保存文件</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Save the network and its training as a Python file</source>
      <translation>把网络和训练过程保存为 Python 文件</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dimensions.py" />
      <source>Say the same vector at every step: a vector becomes a sequence.</source>
      <translation>在每一步给出同一个向量：向量变成序列。</translation>
    </message>
    <message>
      <location filename="../../engine/data/memory.py" />
      <source>Say which of eight signs was shown at the first step, after 99 steps of noise. There is nothing to compute, only to keep: with torch's own initial values an LSTM or GRU stays at chance (0.125), because its signal halves at every step; with `memory` set to 100 it learns in seconds. Train, valid and test are drawn apart.</source>
      <translation>在 99 步噪声之后，说出第一步出现的是八个符号中的哪一个。没有什么要计算，只要记住：使用 torch 自带的初始值时，LSTM 或 GRU 停留在随机水平（0.125），因为信号每一步都减半；将 `memory` 设为 100，几秒就能学会。训练集、验证集和测试集分别抽取。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/passing.py" />
      <source>Scale</source>
      <translation>缩放</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/reducing.py" />
      <source>Scale each vector along `dim` to the length 1, so that only its direction tells.</source>
      <translation>沿 `dim` 把每个向量缩放到长度 1，只保留它的方向。</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/search.py" />
      <source>Search</source>
      <translation>搜索</translation>
    </message>
    <message>
      <location filename="../../gui/panels/palette.py" />
      <source>Search blocks</source>
      <translation>搜索模块</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/search.py" />
      <source>Search blocks…</source>
      <translation>搜索模块…</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Search for a block to add (Tab or Space on the canvas)</source>
      <translation>搜索并添加模块（在画布上按 Tab 或空格）</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Search for anything the window can do</source>
      <translation>搜索窗口的任何命令</translation>
    </message>
    <message>
      <location filename="../../gui/panels/epoch_table.py" />
      <source>Seconds that the pass took</source>
      <translation>这一遍所用的秒数</translation>
    </message>
    <message>
      <location filename="../../gui/runs_model.py" />
      <source>Seed</source>
      <translation>随机种子</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/cutting.py" />
      <source>Select</source>
      <translation>选取</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Select All</source>
      <translation>全选</translation>
    </message>
    <message>
      <location filename="../../gui/panels/design_page.py" />
      <source>Select a block to see its settings.</source>
      <translation>选择一个模块以查看其设置。</translation>
    </message>
    <message>
      <location filename="../../engine/training/probes/filters.py" />
      <source>Select a convolution</source>
      <translation>选择一个卷积</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/grouping.py" />
      <source>Select a group</source>
      <translation>选择一个编组</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/grouper.py" />
      <source>Select a group to take it apart</source>
      <translation>选择要取消的编组</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/asker.py" />
      <source>Select a recurrent block to unroll it in time</source>
      <translation>选择一个循环模块，将它按时间展开</translation>
    </message>
    <message>
      <location filename="../../gui/runs_facts.py" />
      <source>Select a run to see its facts, or two to see what differs.</source>
      <translation>选择一次训练可查看其信息，选择两次可查看差异。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/signals.py" />
      <source>Select a wire or a block on the canvas: what flows out of it is shown here, live while it trains.</source>
      <translation>在画布上选择一条连线或一个模块：这里显示从中流出的内容，训练时实时更新。</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/menus.py" />
      <source>Select all</source>
      <translation>全选</translation>
    </message>
    <message>
      <location filename="../../engine/training/probes/filters.py" />
      <source>Select an Embedding</source>
      <translation>选择一个 Embedding</translation>
    </message>
    <message>
      <location filename="../../engine/training/probes/wires.py" />
      <source>Select another output</source>
      <translation>选择另一个输出</translation>
    </message>
    <message>
      <location filename="../../gui/runs_curves.py" />
      <source>Select runs to compare their curves</source>
      <translation>选择训练记录以比较曲线</translation>
    </message>
    <message>
      <location filename="../../gui/shortcuts.py" />
      <source>Select several</source>
      <translation>选择多个</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/grouping.py" />
      <source>Select the blocks between them</source>
      <translation>选择它们之间的模块</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/grouping.py" />
      <source>Select the blocks between too</source>
      <translation>把它们之间的模块也选上</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/grouper.py" />
      <source>Select two or more blocks of one type to let them share their weights</source>
      <translation>选择两个或更多同类型的模块，让它们共享权重</translation>
    </message>
    <message>
      <location filename="../../gui/runs_facts.py" />
      <source>Select two to see what differs between their designs.</source>
      <translation>选择两次训练可查看其设计的差异。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/grouping.py" />
      <source>Select {other} too, or give {name} weights of its own first</source>
      <translation>把 {other} 也选上，或先让 {name} 使用自己的权重</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Self-attention instead of steps in time.</source>
      <translation>用自注意力代替时间上的逐步计算。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Seq2Seq</source>
      <translation>Seq2Seq</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/category_titles.py" />
      <source>Sequence to vector</source>
      <translation>序列到向量</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/column_table.py" />
      <source>Serves as</source>
      <translation>用作</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Set all three to 4 features: the arms can no longer be told apart.</source>
      <translation>把三个都设为 4 个特征：两条旋臂就无法再分开。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>Set attention to none</source>
      <translation>将 attention 设为无</translation>
    </message>
    <message>
      <location filename="../../engine/training/failures.py" />
      <source>Set batch_size to 2 or more, or normalise each sample by itself, as LayerNorm does</source>
      <translation>将 batch_size 设为 2 或更大，或像 LayerNorm 那样对每个样本单独归一化</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/bidirectional.py" />
      <source>Set cell to lstm or gru, or leave memory empty</source>
      <translation>将 cell 设为 lstm 或 gru，或让 memory 留空</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/cutting.py" />
      <source>Set chunks to {size}</source>
      <translation>将 chunks 设为 {size}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/cutting.py" />
      <source>Set chunks to {size} or less, or cut another dimension</source>
      <translation>将 chunks 设为 {size} 或更小，或切另一维</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/sides_editor.py" />
      <source>Set depth, height and width apart, or as one number</source>
      <translation>分别设置深、高和宽，或只设一个数</translation>
    </message>
    <message>
      <location filename="../../engine/training/job.py" />
      <source>Set device to auto or cpu</source>
      <translation>将 device 设为 auto 或 cpu</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/reducing.py" />
      <source>Set dim to 1</source>
      <translation>将 dim 设为 1</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_bounded.py" />
      <source>Set dim to a dimension of a fixed, even size</source>
      <translation>将 dim 设为大小固定且为偶数的一维</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_bounded.py" />
      <source>Set dim to {dim}</source>
      <translation>将 dim 设为 {dim}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dimensions.py" />
      <source>Set dim to {single}</source>
      <translation>将 dim 设为 {single}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>Set dims to {dims}</source>
      <translation>将 dims 设为 {dims}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>Set each number to 0 with probability `p` while training, and scale the rest up: a guard against overfitting.</source>
      <translation>训练时以概率 `p` 把每个数置为 0，并放大其余的数：防止过拟合。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>Set end_dim to -1</source>
      <translation>将 end_dim 设为 -1</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>Set end_dim to -1, the last dimension</source>
      <translation>将 end_dim 设为 -1，即最后一维</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Set groups to a number that divides both, or change out_channels</source>
      <translation>将 groups 设为能整除两者的数，或更改 out_channels</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Set groups to {best}</source>
      <translation>将 groups 设为 {best}</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/sides_editor.py" />
      <source>Set height and width apart, or as one number</source>
      <translation>分别设置高和宽，或用一个数同时设置</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/cutting.py" />
      <source>Set index to 0 … {last}</source>
      <translation>将 index 设为 0 … {last}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/cutting.py" />
      <source>Set index to {last}</source>
      <translation>将 index 设为 {last}</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/advice_of_losses.py" />
      <source>Set it back to {default}</source>
      <translation>将它恢复为 {default}</translation>
    </message>
    <message>
      <location filename="../../engine/training/altering.py" />
      <source>Set it back, or train anew</source>
      <translation>恢复原来的设置，或重新训练</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_faults.py" />
      <source>Set it to one of these</source>
      <translation>将它设为其中之一</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>Set k below the number of classes</source>
      <translation>将 k 设为小于类别数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/sliding.py" />
      <source>Set kernel_size to {largest}</source>
      <translation>将 kernel_size 设为 {largest}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/sliding.py" />
      <source>Set kernel_size to {largest} or less, or raise padding</source>
      <translation>将 kernel_size 设为 {largest} 或更小，或增大 padding</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/text.py" />
      <source>Set kernel_sizes to 2, 3, 4</source>
      <translation>将 kernel_sizes 设为 2, 3, 4</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>Set loss to auto</source>
      <translation>将 loss 设为 auto</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>Set loss to auto, which takes {better}</source>
      <translation>将 loss 设为 auto，它会采用 {better}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/transformer.py" />
      <source>Set max_len to {steps}</source>
      <translation>将 max_len 设为 {steps}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>Set metric to auto</source>
      <translation>将 metric 设为 auto</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>Set mode to {smooth}</source>
      <translation>将 mode 设为 {smooth}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>Set mode to {smooth}, or to nearest</source>
      <translation>将 mode 设为 {smooth} 或 nearest</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Set normalized_shape to none</source>
      <translation>将 normalized_shape 设为无</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Set normalized_shape to the last sizes of the tensor, or to none</source>
      <translation>将 normalized_shape 设为张量最后几维的大小，或设为无</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>Set num_groups to 1</source>
      <translation>将 num_groups 设为 1</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>Set num_groups to a number that divides {channels}</source>
      <translation>将 num_groups 设为能整除 {channels} 的数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>Set num_groups to a smaller number, or use LayerNorm</source>
      <translation>将 num_groups 设得更小，或用 LayerNorm</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>Set num_groups to {best}</source>
      <translation>将 num_groups 设为 {best}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/recurrent.py" />
      <source>Set num_layers to 2 or more, or put a Dropout block after it</source>
      <translation>将 num_layers 设为 2 或更大，或在后面放一个 Dropout 模块</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_rectified.py" />
      <source>Set num_parameters to 1</source>
      <translation>将 num_parameters 设为 1</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_rectified.py" />
      <source>Set num_parameters to 1 or to the number of channels</source>
      <translation>将 num_parameters 设为 1 或通道数</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/facts.py" />
      <source>Set out_features of {layer} to {features}</source>
      <translation>将 {layer} 的 out_features 设为 {features}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Set output_padding to {most}</source>
      <translation>将 output_padding 设为 {most}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Set output_padding to {most} or less</source>
      <translation>将 output_padding 设为 {most} 或更小</translation>
    </message>
    <message>
      <location filename="../../engine/program/own_code.py" />
      <source>Set output_shape and output_dtype to what it returns, or change the text</source>
      <translation>将 output_shape 和 output_dtype 设为它所返回的形状和类型，或修改代码</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>Set p to 0.5</source>
      <translation>将 p 设为 0.5</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>Set p to 0.5 or less</source>
      <translation>将 p 设为 0.5 或更小</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Set padding to 0</source>
      <translation>将 padding 设为 0</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders.py" />
      <source>Set padding to 1</source>
      <translation>将 padding 设为 1</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders_repeated.py" />
      <source>Set padding to {most}</source>
      <translation>将 padding 设为 {most}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Set padding to {most} or less</source>
      <translation>将 padding 设为 {most} 或更小</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders_repeated.py" />
      <source>Set padding to {most} or less, or take a replicated border</source>
      <translation>将 padding 设为不大于 {most}，或改用复制边缘的填充</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/embedding.py" />
      <source>Set padding_idx to 0</source>
      <translation>将 padding_idx 设为 0</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Set padding_mode to zeros</source>
      <translation>将 padding_mode 设为 zeros</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Set padding_mode to zeros, or padding to a smaller number</source>
      <translation>将 padding_mode 设为 zeros，或减小 padding</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/recurrent.py" />
      <source>Set proj_size to 0, for no projection, or to less than hidden_size</source>
      <translation>将 proj_size 设为 0（不投影），或设得小于 hidden_size</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/grouping.py" />
      <source>Set repeat to a smaller number first</source>
      <translation>先将 repeat 设为更小的数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>Set scale_factor to 1 or more</source>
      <translation>将 scale_factor 设为 1 或更大</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>Set scale_factor to 2</source>
      <translation>将 scale_factor 设为 2</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>Set scale_factor to a whole number, or set size</source>
      <translation>将 scale_factor 设为整数，或设置 size</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>Set shape so that its product is {elements}, or set one of its sizes to -1</source>
      <translation>设置 shape 使其乘积为 {elements}，或把其中一个大小设为 -1</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>Set shape to (-1)</source>
      <translation>将 shape 设为 (-1)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>Set shape to the sizes of one sample</source>
      <translation>将 shape 设为单个样本的大小</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>Set shape to {shape}</source>
      <translation>将 shape 设为 {shape}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>Set size to {side}</source>
      <translation>将 size 设为 {side}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/cutting.py" />
      <source>Set sizes so that they add up to {size}, or empty sizes for equal parts</source>
      <translation>设置 sizes，使其总和为 {size}，或清空 sizes 以等分</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/cutting.py" />
      <source>Set start to 0</source>
      <translation>将 start 设为 0</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/cutting.py" />
      <source>Set start to a place before stop</source>
      <translation>将 start 设为 stop 之前的位置</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/passing.py" />
      <source>Set std to 0.1</source>
      <translation>将 std 设为 0.1</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/passing.py" />
      <source>Set std to 0.1, or take the block out</source>
      <translation>将 std 设为 0.1，或去掉此模块</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Set stride to 1</source>
      <translation>将 stride 设为 1</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Set stride to 1, or padding to a number</source>
      <translation>将 stride 设为 1，或把 padding 设为一个数</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/remedies.py" />
      <source>Set the learning rate to {lr}</source>
      <translation>把学习率设为 {lr}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dimensions.py" />
      <source>Set unflattened_size so that its product is {size}, or set one of its sizes to -1</source>
      <translation>设置 unflattened_size，使各数的乘积为 {size}，或把其中一个设为 -1</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dimensions.py" />
      <source>Set unflattened_size to (1, -1)</source>
      <translation>将 unflattened_size 设为 (1, -1)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dimensions.py" />
      <source>Set unflattened_size to the sizes of the parts</source>
      <translation>将 unflattened_size 设为各部分的大小</translation>
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>Set version to {present}</source>
      <translation>将 version 设为 {present}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>Set whole channels of a line to 0 with probability `p` while training, and scale the rest up.</source>
      <translation>训练时以概率 `p` 把一维信号的整个通道置为 0，并放大其余的通道。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>Set whole channels of a volume to 0 with probability `p` while training, and scale the rest up.</source>
      <translation>训练时以概率 `p` 把体数据的整个通道置为 0，并放大其余的通道。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>Set whole channels of an image to 0 with probability `p` while training, and scale the rest up.</source>
      <translation>训练时以概率 `p` 把图像的整个通道置为 0，并放大其余的通道。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/embedding.py" />
      <source>Set {name}</source>
      <translation>设置 {name}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/ranges.py" />
      <source>Set {name} to 1</source>
      <translation>将 {name} 设为 1</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/embedding.py" />
      <source>Set {name} to 1000</source>
      <translation>将 {name} 设为 1000</translation>
    </message>
    <message>
      <location filename="../../engine/graph/settings.py" />
      <source>Set {name} to a value in that range</source>
      <translation>将 {name} 设为该范围内的值</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/advice_of_losses.py" />
      <source>Set {name} to {default}</source>
      <translation>将 {name} 设为 {default}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>Set {name} to {fitting}</source>
      <translation>将 {name} 设为 {fitting}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/embedding.py" />
      <source>Set {name} to {symbols}</source>
      <translation>将 {name} 设为 {symbols}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/ranges.py" />
      <source>Set {name} to {value}</source>
      <translation>将 {name} 设为 {value}</translation>
    </message>
    <message>
      <location filename="../../engine/project/faults.py" />
      <source>Set {path} to a value in that range</source>
      <translation>将 {path} 设为该范围内的值</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dims.py" />
      <source>Set {setting} to 1</source>
      <translation>将 {setting} 设为 1</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dims.py" />
      <source>Set {setting} to 1 or more</source>
      <translation>将 {setting} 设为 1 或更大</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dims.py" />
      <source>Set {setting} to 1 … {last}</source>
      <translation>将 {setting} 设为 1 … {last}</translation>
    </message>
    <message>
      <location filename="../../gui/panels/group_parameters.py" />
      <source>Setting</source>
      <translation>设置</translation>
    </message>
    <message>
      <location filename="../../gui/docks.py" />
      <source>Settings</source>
      <translation>设置</translation>
    </message>
    <message>
      <location filename="../../gui/panels/block_facts.py" />
      <source>Shape in</source>
      <translation>输入形状</translation>
    </message>
    <message>
      <location filename="../../gui/panels/block_facts.py" />
      <source>Shape out</source>
      <translation>输出形状</translation>
    </message>
    <message>
      <location filename="../../gui/panels/help_page.py" />
      <source>Shapes</source>
      <translation>形状</translation>
    </message>
    <message>
      <location filename="../../gui/panels/block_page.py" />
      <source>Shapes and cost</source>
      <translation>形状与开销</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/category_titles.py" />
      <source>Shaping</source>
      <translation>形状变换</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Share Weights</source>
      <translation>共享权重</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>Share of numbers dropped</source>
      <translation>丢弃的数所占的比例</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/bidirectional.py" />
      <source>Share of numbers dropped between layers</source>
      <translation>层与层之间丢弃的数所占的比例</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training_settings.py" />
      <source>Share of the last step that goes on (SGD, RMSprop)</source>
      <translation>上一步更新中延续下来的份额 (SGD, RMSprop)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>Share of the present batch in the running means</source>
      <translation>当前批次在滑动平均中所占的比例</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Share of the present batch in the running means; none for the plain mean of all</source>
      <translation>当前批量在滑动平均中所占的份额；设为无则对所有批量简单平均</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>Share of this loss in the sum of all</source>
      <translation>该损失在总和中的权重</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>Share of tokens told rightly in training; the others are its own</source>
      <translation>训练时得知正确词元的比例；其余用它自己写出的</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/attention.py" />
      <source>Share of weights dropped</source>
      <translation>丢弃的权重所占的比例</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/menus.py" />
      <source>Share weights</source>
      <translation>共享权重</translation>
    </message>
    <message>
      <location filename="../../engine/data/vocabulary.py" />
      <source>Shorten it to {length} tokens</source>
      <translation>把它缩短到 {length} 个词元</translation>
    </message>
    <message>
      <location filename="../../gui/panels/doctor.py" />
      <source>Show</source>
      <translation>显示</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/menus.py" />
      <source>Show all</source>
      <translation>全部显示</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training.py" />
      <source>Show block</source>
      <translation>显示模块</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/legend.py" />
      <source>Show or hide {curve}</source>
      <translation>显示或隐藏 {curve}</translation>
    </message>
    <message>
      <location filename="../../gui/panels/dataset_form.py" />
      <source>Show samples…</source>
      <translation>查看样本…</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Show the drawing around the group</source>
      <translation>显示编组外层的图</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Show the drawing inside the selected group</source>
      <translation>显示选中编组内部的图</translation>
    </message>
    <message>
      <location filename="../../gui/status.py" />
      <source>Show the problems</source>
      <translation>显示问题</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Show the selected recurrent block step by step</source>
      <translation>逐步显示选中的循环模块</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Show the whole drawing small while a part of it is out of view</source>
      <translation>当画布有一部分在视野之外时，以缩略图显示整张图</translation>
    </message>
    <message>
      <location filename="../../gui/breadcrumb.py" />
      <source>Show {name}</source>
      <translation>显示 {name}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>SiLU</source>
      <translation>SiLU</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_rectified.py" />
      <source>SiLU drawn with straight lines and a parabola: nearly as good, without an exponential.</source>
      <translation>用直线和一段抛物线画出的 SiLU：效果几乎一样好，却不需要指数运算。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>Sides of the result: one for all, or each; none to use scale_factor</source>
      <translation>结果的边长：一个数用于所有边，或每边一个；留空则使用 scale_factor</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Sigmoid</source>
      <translation>Sigmoid</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/transformer.py" />
      <source>Sine and cosine waves of many lengths need no learning and reach further than the training did; learned vectors fit the task, but know only the places they have seen.</source>
      <translation>多种波长的正弦波和余弦波无需学习，并且能用于比训练时更长的序列；可学习的向量更贴合任务，但只认识见过的位置。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Six filters look for strokes. Padding 1 keeps the picture at 8 × 8.</source>
      <translation>六个卷积核寻找笔画。padding 为 1 使图像保持 8 × 8。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Six sentences in, one headline out: to summarise is to find.</source>
      <translation>读入六句话，写出一个标题：做摘要就是找到要点。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/cutting.py" />
      <source>Size of each part; empty for equal parts</source>
      <translation>每部分的大小；为空则等分</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/embedding.py" />
      <source>Size of the vocabulary; that of the dataset if none</source>
      <translation>词表大小；设为无则取数据集的</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>Size of the vocabulary; that of the target if none</source>
      <translation>词表大小；设为无则取目标的</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dimensions.py" />
      <source>Sizes of its parts; one may be -1</source>
      <translation>各部分的大小；其中一个可以为 -1</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/inputs.py" />
      <source>Sizes of one sample where there is no dataset</source>
      <translation>没有数据集时单个样本的大小</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/passing.py" />
      <source>Sizes of one sample, without the batch</source>
      <translation>一个样本的大小，不含批次</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>Sizes of one sample, without the batch; one may be -1</source>
      <translation>单个样本的大小，不含批量维；其中一个可为 -1</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Sizes of the last dimensions; none for the last alone</source>
      <translation>最后几维的大小；设为无则只取最后一维</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/own_code.py" />
      <source>Sizes that leave, without the batch; 0: as the first input at that place</source>
      <translation>输出各维的大小，不含批量维；0 表示与第一个输入在该处的大小相同</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/cutting.py" />
      <source>Slice</source>
      <translation>切片</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Slope a for negative numbers</source>
      <translation>负数一侧的斜率 a</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_rectified.py" />
      <source>Slope to begin with</source>
      <translation>初始斜率</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_rectified.py" />
      <source>Slopes that are learned: 1, or one a channel</source>
      <translation>可学习的斜率个数：1，或每个通道一个</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>SmoothL1Loss: error up to which it is square</source>
      <translation>SmoothL1Loss：误差在此以内为平方</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_shrinking.py" />
      <source>Soft shrink</source>
      <translation>Soft shrink</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Softmax</source>
      <translation>Softmax</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_shares.py" />
      <source>Softmax 2D</source>
      <translation>二维 Softmax</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/attention.py" />
      <source>Softmax of the products says how much each step matters: Tom 0.3, chases 0.2, Jerry 0.5. `scaled` divides by √D, without which long vectors make the softmax all or nothing and its gradient vanish. `causal` hides what comes later. Queries and keys need the same size: put a Linear before one of them, or take AdditiveAttention.</source>
      <translation>乘积的 softmax 表示每一步有多重要：Tom 0.3，chases 0.2，Jerry 0.5。`scaled` 用 √D 去除，否则向量很长时 softmax 会变成非全即无，梯度随之消失。`causal` 会遮住之后的内容。查询和键的大小必须相同：在其中一个之前放 Linear，或用 AdditiveAttention。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_shares.py" />
      <source>Softmin</source>
      <translation>Softmin</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_rectified.py" />
      <source>Softplus</source>
      <translation>Softplus</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_bounded.py" />
      <source>Softsign</source>
      <translation>Softsign</translation>
    </message>
    <message>
      <location filename="../../gui/crash.py" />
      <source>Something went wrong inside Netloom.</source>
      <translation>Netloom 内部出错了。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/dataset_form.py" />
      <source>Source: {source}</source>
      <translation>来源：{source}</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/spectrogram.py" />
      <source>Spectrogram of {field}</source>
      <translation>{field} 的频谱图</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/cutting.py" />
      <source>Split</source>
      <translation>切分</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dimensions.py" />
      <source>Split one dimension into several: the opposite of Flatten.</source>
      <translation>把一维拆成几维：与 Flatten 相反。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dimensions.py" />
      <source>Squeeze</source>
      <translation>去掉单一维</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Squeeze each number into 0 … 1: a gate, or a probability of yes.</source>
      <translation>把每个数压缩到 0 … 1：作为门，或作为“是”的概率。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_bounded.py" />
      <source>Squeeze each number into −1 … 1, more slowly than Tanh.</source>
      <translation>把每个数压缩到 −1 … 1，比 Tanh 更缓慢。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Squeeze each number into −1 … 1.</source>
      <translation>把每个数压缩到 −1 … 1。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arithmetic.py" />
      <source>Stack</source>
      <translation>堆叠</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/transformer.py" />
      <source>Stack decoder layers: each looks at what was written and at the memory.</source>
      <translation>堆叠解码器层：每层查看已写出的内容和记忆。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/transformer.py" />
      <source>Stack encoder layers: each sees what the one below has gathered.</source>
      <translation>堆叠编码器层：每层看到下面一层汇集的内容。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/passing.py" />
      <source>Standard deviation of the noise</source>
      <translation>噪声的标准差</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>Standardise each channel of each image by itself over all its places.</source>
      <translation>把每幅图像的每个通道各自在所有位置上标准化。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>Standardise each channel of each sample by itself over its length.</source>
      <translation>把每个样本的每个通道各自在其长度上标准化。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>Standardise each channel of each volume by itself over all its places.</source>
      <translation>把每个体数据的每个通道各自在所有位置上标准化。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Standardise each channel over the batch and all places of the image: deep networks then learn faster.</source>
      <translation>在批量和图像的所有位置上把每个通道标准化：深层网络因此学得更快。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Standardise each channel over the batch and all places of the volume: deep networks then learn faster.</source>
      <translation>把每个通道在整个批次和体数据的所有位置上标准化：深层网络因此学得更快。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Standardise each feature over the batch: deep networks then learn faster and forgive a large learning rate.</source>
      <translation>在批量上把每个特征标准化：深层网络因此学得更快，也能容忍较大的学习率。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Standardise each sample by itself over its last dimensions: it needs no batch.</source>
      <translation>对每个样本自身的最后几维做标准化：不依赖批量。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>Standardise each sample by itself, its channels in groups, each over all its places.</source>
      <translation>每个样本各自标准化：通道分成组，每组在所有位置上一起进行。</translation>
    </message>
    <message>
      <location filename="../../gui/runs_model.py" />
      <source>Starred</source>
      <translation>已加星标</translation>
    </message>
    <message>
      <location filename="../../gui/runs_dialog.py" />
      <source>Starred only</source>
      <translation>仅星标</translation>
    </message>
    <message>
      <location filename="../../gui/twin_window.py" />
      <source>Start Both</source>
      <translation>两者都开始</translation>
    </message>
    <message>
      <location filename="../../engine/worker/child.py" />
      <source>Start a run first, and let it come to its end</source>
      <translation>请先开始一次训练，并让它运行到结束</translation>
    </message>
    <message>
      <location filename="../../engine/worker/answers.py" />
      <source>Start a run first, and pause it</source>
      <translation>请先开始一次训练，并将它暂停</translation>
    </message>
    <message>
      <location filename="../../engine/worker/client.py" />
      <source>Start again</source>
      <translation>重新开始</translation>
    </message>
    <message>
      <location filename="../../gui/panels/welcome.py" />
      <source>Start from a template</source>
      <translation>从模板开始</translation>
    </message>
    <message>
      <location filename="../../commands/window.py" />
      <source>Start it from a desktop, or use a command: main.py --help lists them, main.py demo shows most</source>
      <translation>请在桌面环境中启动，或使用命令：main.py --help 列出所有命令，main.py demo 展示大部分功能</translation>
    </message>
    <message>
      <location filename="../../commands/window.py" />
      <source>Start with scripts/run.py, which installs what is missing or says how to</source>
      <translation>请用 scripts/run.py 启动，它会安装缺少的部分，或说明如何安装</translation>
    </message>
    <message>
      <location filename="../../gui/runs_model.py" />
      <source>Started</source>
      <translation>开始时间</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training_controls.py" />
      <source>Starting…</source>
      <translation>正在启动…</translation>
    </message>
    <message>
      <location filename="../../gui/runs_model.py" />
      <source>State</source>
      <translation>状态</translation>
    </message>
    <message>
      <location filename="../../gui/status.py" />
      <source>State of training</source>
      <translation>训练状态</translation>
    </message>
    <message>
      <location filename="../../gui/unrolled.py" />
      <source>Step in the middle</source>
      <translation>居中的时间步</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Step of the filter</source>
      <translation>卷积核的步幅</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Step of the window; as wide as the window if none</source>
      <translation>窗口的步幅；设为无则与窗口同宽</translation>
    </message>
    <message>
      <location filename="../../gui/panels/through_time.py" />
      <source>Step {step}</source>
      <translation>第 {step} 步</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>Steps that a convolution sees (cnn)</source>
      <translation>一次卷积能看到的时间步数（cnn）</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/bidirectional.py" />
      <source>Steps that gates remember from the start, as in LSTM and GRU</source>
      <translation>门从一开始记住的步数，与 LSTM 和 GRU 中相同</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/recurrent.py" />
      <source>Steps to remember from the start: gates begin open for log U(1, memory − 1)</source>
      <translation>从一开始就要记住的步数：门打开的初始程度取 log U(1, memory − 1)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/recurrent.py" />
      <source>Steps to remember from the start: the forget bias begins at log U(1, memory − 1)</source>
      <translation>从一开始就要记住的步数：遗忘门偏置的初始值取 log U(1, memory − 1)</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/heatmap.py" />
      <source>Steps {first}–{last}</source>
      <translation>第 {first}–{last} 步</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Stop</source>
      <translation>停止</translation>
    </message>
    <message>
      <location filename="../../gui/twin_window.py" />
      <source>Stop Both</source>
      <translation>两者都停止</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Stop and keep what was learned</source>
      <translation>停止并保留已学到的内容</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/fit.py" />
      <source>Stop at the best epoch, or make learning by heart harder</source>
      <translation>在最佳轮次停止，或让死记硬背更难</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/remedies.py" />
      <source>Stop early, keep the best weights</source>
      <translation>提前停止，保留最好的权重</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/passing.py" />
      <source>Stop gradient</source>
      <translation>停止梯度</translation>
    </message>
    <message>
      <location filename="../../engine/project/run_files.py" />
      <source>Stop it there, or close that window first</source>
      <translation>请先在那里停止它，或关闭那个窗口</translation>
    </message>
    <message>
      <location filename="../../gui/files.py" />
      <source>Stop training {name}?</source>
      <translation>要停止训练 {name} 吗？</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training.py" />
      <source>Stopped</source>
      <translation>已停止</translation>
    </message>
    <message>
      <location filename="../../gui/runs_words.py" />
      <source>Stopped early</source>
      <translation>已早停</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training.py" />
      <source>Stopped early: the validation loss no longer fell</source>
      <translation>已早停：验证损失不再下降</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>Stretch images, lines or volumes to a larger (or smaller) size, with nothing to learn.</source>
      <translation>把图像、一维信号或体数据拉伸到更大（或更小）的尺寸，没有可学习的内容。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arithmetic.py" />
      <source>Subtract</source>
      <translation>相减</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/reducing.py" />
      <source>Sum</source>
      <translation>求和</translation>
    </message>
    <message>
      <location filename="../../engine/data/sunspots.py" />
      <source>Sunspots, one year ahead</source>
      <translation>太阳黑子，提前一年</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arithmetic.py" />
      <source>Swap the dimensions of other with Permute</source>
      <translation>用 Permute 交换 other 的各维</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>Switch align_corners off</source>
      <translation>关闭 align_corners</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>Switch align_corners off, or take a linear mode</source>
      <translation>关闭 align_corners，或选用线性模式</translation>
    </message>
    <message>
      <location filename="../../gui/tool_bar.py" />
      <source>Switch between light and dark</source>
      <translation>切换浅色与深色</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/overwriting.py" />
      <source>Switch inplace off</source>
      <translation>关闭 inplace</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Switch inplace off, or raise alpha</source>
      <translation>关闭 inplace，或增大 alpha</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Switch inplace off, or raise negative_slope</source>
      <translation>关闭 inplace，或增大 negative_slope</translation>
    </message>
    <message>
      <location filename="../../gui/shortcuts.py" />
      <source>Tab, Space or double-click on empty canvas; or drag it from the palette</source>
      <translation>在画布空白处按 Tab、空格或双击；或从模块面板拖入</translation>
    </message>
    <message>
      <location filename="../../engine/data/own.py" />
      <source>Table (CSV, TSV)</source>
      <translation>表格（CSV、TSV）</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Tables</source>
      <translation>表格</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Tag each character of a date as weekday, day, month, year or other: the dates are written short or long in 14 languages. Whether the first digits are a day or a year often shows only later, so a network that reads one way does worse. The split is fixed and by day: no day stands in two parts.</source>
      <translation>把日期的每个字符标注为星期、日、月、年或其他：日期有 14 种语言，有长有短。开头的数字是日还是年，往往到后面才能看出，因此只向一个方向读取的网络效果较差。划分固定，按日期进行：没有哪一天同时出现在两个部分。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Tagging dates in both directions</source>
      <translation>标注日期，双向</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Tagging dates one way</source>
      <translation>标注日期，单向</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arithmetic.py" />
      <source>Take DotAttention or MultiheadAttention, which know each sample's length</source>
      <translation>用 DotAttention 或 MultiheadAttention，它们知道每个样本的长度</translation>
    </message>
    <message>
      <location filename="../../gui/runs_questions.py" />
      <source>Take Off the List</source>
      <translation>从列表中移除</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/samples.py" />
      <source>Take a block that knows each sample's length</source>
      <translation>改用知道每个样本长度的模块</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/padded.py" />
      <source>Take a block that knows each sample's length: MaskedMean, MaskedMax, KMaxPool, LastState or attention</source>
      <translation>改用知道每个样本长度的模块：MaskedMean、MaskedMax、KMaxPool、LastState 或注意力</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_faults.py" />
      <source>Take a part of it</source>
      <translation>只取其中一部分</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/facts.py" />
      <source>Take all but one off, or join them first with Add or Concat</source>
      <translation>只留一条，拆下其余的，或先用 Add 或 Concat 合并</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/attention.py" />
      <source>Take both from the same sequence</source>
      <translation>两者取自同一个序列</translation>
    </message>
    <message>
      <location filename="../../engine/project/reading.py" />
      <source>Take groups apart</source>
      <translation>取消一些编组</translation>
    </message>
    <message>
      <location filename="../../engine/training/checkpoint.py" />
      <source>Take it from a backup, or train anew</source>
      <translation>从备份中取回，或重新训练</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dimensions.py" />
      <source>Take off a dimension of the size 1.</source>
      <translation>去掉大小为 1 的一维。</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/analyse.py" />
      <source>Take one of the loop's wires off; to feed a value back in time, use a recurrent block</source>
      <translation>拆下环路中的一条连线；要把值反馈到后续时刻，请使用循环模块</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/cutting.py" />
      <source>Take one place of a dimension: one step, one channel, one row.</source>
      <translation>取一维上的一个位置：一个时间步、一个通道、一行。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arithmetic.py" />
      <source>Take one tensor from another, number by number.</source>
      <translation>逐个数地从一个张量中减去另一个张量。</translation>
    </message>
    <message>
      <location filename="../../gui/twin_window.py" />
      <source>Take the Second Over</source>
      <translation>采用第二个</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/sequence.py" />
      <source>Take the last step of a sequence: what a recurrent layer holds after reading all of it.</source>
      <translation>取序列的最后一步：循环层读完全部内容后所保存的状态。</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/facts.py" />
      <source>Take the last wire off</source>
      <translation>拆下最后一条连线</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_bounded.py" />
      <source>Take the logarithm of the sigmoid in one stable step: scores become log-probabilities of yes.</source>
      <translation>用一个数值稳定的步骤取 sigmoid 的对数：分数变成“是”的对数概率。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_shares.py" />
      <source>Take the logarithm of the softmax in one stable step: scores become log-probabilities.</source>
      <translation>用一个数值稳定的步骤取 softmax 的对数：分数变成对数概率。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_3d.py" />
      <source>Take the mean of each block of a volume: how much of the pattern is in it?</source>
      <translation>取体数据每个块的平均值：其中该模式有多少？</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_1d.py" />
      <source>Take the mean of each stretch: a signal becomes shorter and smoother.</source>
      <translation>取每一段的平均值：信号变得更短、更平滑。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Take the mean of each window: how much of the pattern is in it?</source>
      <translation>取每个窗口的平均值：其中该模式有多少？</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_3d.py" />
      <source>Take the p-norm of each block of a volume: between the sum (p = 1) and the greatest value (p large).</source>
      <translation>取体数据每个块的 p 范数：介于总和（p = 1）与最大值（p 很大）之间。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_1d.py" />
      <source>Take the p-norm of each stretch: between the sum (p = 1) and the greatest value (p large).</source>
      <translation>取每一段的 p 范数：介于总和（p = 1）与最大值（p 很大）之间。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Take the p-norm of each window: between the sum (p = 1) and the greatest value (p large).</source>
      <translation>取每个窗口的 p 范数：介于总和（p = 1）与最大值（p 很大）之间。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/cutting.py" />
      <source>Take the places of a dimension from `start` to before `stop`, each or every few.</source>
      <translation>取一维上从 `start` 到 `stop` 之前的位置，逐个取或隔几个取一个。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/recurrent.py" />
      <source>Take the state of a layer of the same kind and size</source>
      <translation>取同一种类、同样大小的层的状态</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_shrinking.py" />
      <source>Take the tanh away from each number: nearly 0 around 0, and one less far above.</source>
      <translation>从每个数中减去它的 tanh：在 0 附近接近 0，远高于 0 时则小 1。</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/advice.py" />
      <source>Take the wire off</source>
      <translation>拆下这条连线</translation>
    </message>
    <message>
      <location filename="../../engine/training/run_folder.py" />
      <source>Take them from a backup, or train anew</source>
      <translation>从备份中取回，或重新训练</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Take this and the ReLU away: a linear model does as well here. A net is not always better.</source>
      <translation>去掉它和 ReLU：这里线性模型同样好。网络并不总是更好。</translation>
    </message>
    <message>
      <location filename="../../engine/program/from_module/proof.py" />
      <source>Take weight_norm, spectral_norm, pruning and the like off the layer first</source>
      <translation>先从该层去掉 weight_norm、spectral_norm、剪枝等</translation>
    </message>
    <message>
      <location filename="../../gui/runs_questions.py" />
      <source>Take {count} runs off the list?</source>
      <translation>将 {count} 次训练从列表中移除？</translation>
    </message>
    <message>
      <location filename="../../gui/runs_questions.py" />
      <source>Take {name} off the list?</source>
      <translation>将 {name} 从列表中移除？</translation>
    </message>
    <message>
      <location filename="../../gui/panels/palette_tree.py" />
      <source>Take “{name}” out of my blocks</source>
      <translation>从我的模块中移除“{name}”</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Tanh</source>
      <translation>Tanh</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_shrinking.py" />
      <source>Tanh shrink</source>
      <translation>Tanh shrink</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Teacher forcing: in training the decoder is told the right tokens before the one that it is to guess.</source>
      <translation>教师强制：训练时，解码器会被告知它要猜的词元之前的正确词元。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Teacher forcing: in training the decoder is told the right words before the one that it is to guess.</source>
      <translation>教师强制：训练时，解码器会被告知它要猜的词之前的正确词。</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Tell from a chemical analysis which of three cultivars of grape a wine was made of. The split is fixed: 60 % of the samples train, 20 % validate and 20 % test, in the same proportion for each class. Each feature is counted in standard deviations from its mean, both measured on the training part only.</source>
      <translation>根据化学分析判断葡萄酒由三个葡萄品种中的哪一种酿成。划分是固定的：60% 的样本用于训练，20% 用于验证，20% 用于测试，各类别的比例相同。每个特征以偏离均值多少个标准差计，两者都只在训练集上测得。</translation>
    </message>
    <message>
      <location filename="../../engine/data/captions.py" />
      <source>Tell in English what is written on a strip of 8 × 24 pixels: a number of one to three digits, somewhere. The picture has no words and the words no places: 14 is one word for two digits, 400 two words for three. The digits are pictures of the part of digits that bears the same name, so that none is in training and test.</source>
      <translation>用英语说出 8 × 24 像素的条带上写着什么：一个一到三位的数，位于某处。图像里没有词，词也没有位置：14 是一个词对应两个数字，400 是两个词对应三个数字。数字图像取自 digits 中同名的部分，因此没有图像同时出现在训练和测试中。</translation>
    </message>
    <message>
      <location filename="../../engine/data/text_names.py" />
      <source>Tell in which of ten languages a country, a language, a currency, a script or a month is named. Names that two of the languages share are left out. The split is fixed and by the thing named: Germany stands in one part in all languages, so no name is recognised by its neighbour. Counting letters in threes does about as well as a network.</source>
      <translation>判断一个国家、语言、货币、文字或月份的名称用的是十种语言中的哪一种。两种语言共有的名称已去掉。划分固定，按所指的事物进行：德国在所有语言中都属于同一部分，因此没有名称能靠相近的名称认出来。统计三字母组合的效果与网络差不多。</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Tell malignant tumours (0) from benign ones (1) by the shape of their cell nuclei. The split is fixed: 60 % of the samples train, 20 % validate and 20 % test, in the same proportion for each class. Each feature is counted in standard deviations from its mean, both measured on the training part only.</source>
      <translation>根据细胞核的形状区分恶性肿瘤 (0) 与良性肿瘤 (1)。划分是固定的：60% 的样本用于训练，20% 用于验证，20% 用于测试，各类别的比例相同。每个特征以偏离均值多少个标准差计，两者都只在训练集上测得。</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Tell the inner circle from the outer: a line never parts them, the distance from the middle does. 1000 points, drawn once with a fixed seed. The split is fixed: 60 % train, 20 % validate and 20 % test, in the same proportion for each class. Both coordinates are counted in standard deviations from their mean, measured on the training part only.</source>
      <translation>区分内圆和外圆：任何直线都分不开它们，到圆心的距离却可以。1000 个点，用固定的种子抽取一次。划分是固定的：60% 用于训练，20% 用于验证，20% 用于测试，各类别的比例相同。两个坐标都以偏离均值多少个标准差计，只在训练集上测得。</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Tell three species of iris by the size of their petals and sepals. One of 150 flowers is left out: its row stands there twice. The split is fixed: 60 % of the samples train, 20 % validate and 20 % test, in the same proportion for each class. Each feature is counted in standard deviations from its mean, both measured on the training part only.</source>
      <translation>根据花瓣和萼片的大小区分三种鸢尾花。150 朵花中去掉了一朵：它的数据重复出现了两次。划分是固定的：60% 的样本用于训练，20% 用于验证，20% 用于测试，各类别的比例相同。每个特征以偏离均值多少个标准差计，两者都只在训练集上测得。</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Tell two arms that wind round each other: a small network cannot, a deeper one can. 2000 points, drawn once with a fixed seed. The split is fixed: 60 % train, 20 % validate and 20 % test, in the same proportion for each class. Both coordinates are counted in standard deviations from their mean, measured on the training part only.</source>
      <translation>区分互相缠绕的两条旋臂：小网络做不到，更深的网络可以。2000 个点，用固定的种子抽取一次。划分是固定的：60% 用于训练，20% 用于验证，20% 用于测试，各类别的比例相同。两个坐标都以偏离均值多少个标准差计，只在训练集上测得。</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Tell two half circles that reach into each other: no straight line parts them. 1000 points, drawn once with a fixed seed. The split is fixed: 60 % train, 20 % validate and 20 % test, in the same proportion for each class. Both coordinates are counted in standard deviations from their mean, measured on the training part only.</source>
      <translation>区分互相嵌入的两个半圆：任何直线都分不开它们。1000 个点，用固定的种子抽取一次。划分是固定的：60% 用于训练，20% 用于验证，20% 用于测试，各类别的比例相同。两个坐标都以偏离均值多少个标准差计，只在训练集上测得。</translation>
    </message>
    <message>
      <location filename="../../engine/data/text_entailment.py" />
      <source>Tell whether the second sentence follows from the first, excludes it, or neither. Both speak of a number from 1 to 12, and the label is proved: the numbers of the first lie within those of the second, apart from them, or neither. Each second sentence stands with a first one of all three kinds, so it tells nothing by itself. The split is fixed, and no pair stands there twice.</source>
      <translation>判断第二句是能由第一句推出、与它矛盾，还是两者都不是。两句都谈论 1 到 12 之间的一个数，标签是经过证明的：第一句允许的数包含于第二句的数之中、与之不相交，或两者都不是。每个第二句都分别与三种类别的第一句配对，因此单看它什么也判断不出。划分固定，没有句对出现两次。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/try_it.py" />
      <source>Temperature: below 1 it dares less, above 1 more</source>
      <translation>温度：低于 1 更保守，高于 1 更大胆</translation>
    </message>
    <message>
      <location filename="../../gui/twin_chooser.py" />
      <source>Template</source>
      <translation>模板</translation>
    </message>
    <message>
      <location filename="../../gui/panels/origin_editor.py" />
      <source>Template {name}</source>
      <translation>模板 {name}</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Templates…</source>
      <translation>模板…</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Ten scores, one a digit. The softmax is inside the loss.</source>
      <translation>十个得分，每个数字一个。Softmax 已包含在损失里。</translation>
    </message>
    <message>
      <location filename="../../gui/runs_model.py" />
      <source>Test</source>
      <translation>测试</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/sample_picker.py" />
      <source>Test sample</source>
      <translation>测试样本</translation>
    </message>
    <message>
      <location filename="../../gui/twin_words.py" />
      <source>Test {metric}</source>
      <translation>测试 {metric}</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training.py" />
      <source>Test: {figures}</source>
      <translation>测试：{figures}</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/category_titles.py" />
      <source>Text</source>
      <translation>文本</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/text.py" />
      <source>Text convolution</source>
      <translation>文本卷积</translation>
    </message>
    <message>
      <location filename="../../engine/data/own.py" />
      <source>The .npy file of y, seen from that of x; not for an .npz file</source>
      <translation>y 的 .npy 文件，相对于 x 的文件；不用于 .npz 文件</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>The GRU with three quarters of an LSTM's weights on the same rows of pixels.</source>
      <translation>在同样的像素行上，GRU 只用 LSTM 四分之三的权重。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/inputs.py" />
      <source>The Input has neither a field nor a shape</source>
      <translation>该 Input 既没有字段也没有形状</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/inputs.py" />
      <source>The Input has no field</source>
      <translation>该 Input 没有字段</translation>
    </message>
    <message>
      <location filename="../../engine/training/predict.py" />
      <source>The JSON object needs a text for every Input</source>
      <translation>JSON 对象需要为每个 Input 给出一个文本</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/own_text.py" />
      <source>The Python text asks for its own name</source>
      <translation>这段 Python 代码读取了自己的名称</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/own_text.py" />
      <source>The Python text is too long</source>
      <translation>Python 代码太长</translation>
    </message>
    <message>
      <location filename="../../engine/program/own_source.py" />
      <source>The Python text of {block} defines {name}, and something else in the exported file does so too</source>
      <translation>{block} 的 Python 代码定义了 {name}，而导出的文件中另有内容也定义了它</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/own_code.py" />
      <source>The Python text of {block} may not run yet</source>
      <translation>{block} 的 Python 代码尚未获准运行</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>The activation of LeNet and of recurrent networks. Its mean is near 0, which makes it better than Sigmoid between layers; far from 0 it is flat and passes hardly any gradient.</source>
      <translation>LeNet 和循环网络所用的激活函数。它的均值接近 0，因此在层与层之间优于 Sigmoid；远离 0 处很平坦，几乎不传递梯度。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>The activation of transformers. Dearer than ReLU, and seldom better in small convolutional networks. With `approximate` "tanh" the normal distribution is replaced by a hyperbolic tangent, as GPT-2 does.</source>
      <translation>Transformer 所用的激活函数。比 ReLU 开销大，在小型卷积网络中也很少更好。`approximate` 取 "tanh" 时，像 GPT-2 那样用双曲正切代替正态分布。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>The answer has not the sizes of its target</source>
      <translation>输出的大小与目标不符</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_arrays.py" />
      <source>The array {array} of {file} does not fit</source>
      <translation>{file} 的数组 {array} 不匹配</translation>
    </message>
    <message>
      <location filename="../../engine/data/own.py" />
      <source>The arrays x and y of an .npz file, or x in one .npy file and y in another.</source>
      <translation>一个 .npz 文件中的数组 x 和 y，或者 x 和 y 各在一个 .npy 文件中。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>The attention runs backwards along the text: a line from corner to corner.</source>
      <translation>注意力沿文本倒着走：从一角到另一角的一条线。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/name_row.py" />
      <source>The block's name, in the drawing and in the code</source>
      <translation>模块的名称，用于图中和代码中</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders_repeated.py" />
      <source>The border is wider than what it repeats</source>
      <translation>边界比它所重复的内容还宽</translation>
    </message>
    <message>
      <location filename="../../gui/run_checks.py" />
      <source>The canvas is empty</source>
      <translation>画布是空的</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>The cell is added to, not rewritten: what was marked early is kept.</source>
      <translation>单元是在原有内容上相加而不是重写：早先标记的内容被保留下来。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/recurrent.py" />
      <source>The cell is not rewritten but added to: c = f·c_prev + i·g. Where the forget gate f is near 1, what was read long ago is kept, and its gradient comes back multiplied by f alone. It is slower than RNN (four products a step) and, like it, goes step by step. For memories of a hundred steps set `memory`: with torch's own initial values f begins near 1/2, so the signal halves at every step and a long memory is never learned.</source>
      <translation>记忆单元不是被重写，而是在上面相加：c = f·c_prev + i·g。当遗忘门 f 接近 1 时，很久以前读到的内容会保留，它的梯度往回时只乘以 f。它比 RNN 慢（每步四个乘积），并且同样要逐步计算。需要记住上百步时请设 `memory`：用 torch 自带的初始值时 f 开始时接近 1/2，信号每一步都减半，长期记忆永远学不会。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>The channels do not make up pixels</source>
      <translation>这些通道无法组成像素</translation>
    </message>
    <message>
      <location filename="../../engine/training/checkpoint.py" />
      <source>The checkpoint in {folder} belongs to another design</source>
      <translation>{folder} 中的检查点属于另一个设计</translation>
    </message>
    <message>
      <location filename="../../engine/training/checkpoint.py" />
      <source>The checkpoint {path} is damaged</source>
      <translation>检查点 {path} 已损坏</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/own_code.py" />
      <source>The class is made without arguments, so numbers belong into the text. `forward` takes the tensors of the wires in their order, batch first, and returns one tensor. Say with `output_shape` what leaves, without the batch, if it is not as the first input; 0 keeps the size that the first input has at that place. The first batch is held against it. How many weights there are shows only once it runs: until then they count as none. What the text computes of padding is its own affair; with `lengths` it hears how much of each sequence is real.</source>
      <translation>创建该类时不带参数，因此数值要写在代码里。`forward` 按连线的顺序接收各个张量，批量维在最前，并返回一个张量。若输出的形状与第一个输入不同，请用 `output_shape` 说明，不含批量维；0 表示保留第一个输入在该处的大小。运行第一个批次时会据此核对。权重有多少，运行之后才知道，在此之前按零计。填充如何参与计算由代码自己负责；设 `lengths` 后，它会得知每个序列的真实长度。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/own_code.py" />
      <source>The class that is used; empty means the last nn.Module of the text</source>
      <translation>所用的类；留空表示代码中最后一个 nn.Module</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/editor.py" />
      <source>The clipboard holds no blocks</source>
      <translation>剪贴板中没有模块</translation>
    </message>
    <message>
      <location filename="../../engine/data/own.py" />
      <source>The column to be told; by itself the last</source>
      <translation>要预测的列；默认为最后一列</translation>
    </message>
    <message>
      <location filename="../../engine/data/own.py" />
      <source>The columns to tell it from; by itself all others</source>
      <translation>据以预测的列；默认为其余所有列</translation>
    </message>
    <message>
      <location filename="../../gui/runs_facts.py" />
      <source>The curves of the first {count} are drawn.</source>
      <translation>只绘制前 {count} 次训练的曲线。</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_faults.py" />
      <source>The data file {path} cannot be read</source>
      <translation>无法读取数据文件 {path}</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_faults.py" />
      <source>The data file {path} is missing</source>
      <translation>数据文件 {path} 不存在</translation>
    </message>
    <message>
      <location filename="../../engine/training/batches.py" />
      <source>The data hold NaN or infinity</source>
      <translation>数据中含有 NaN 或无穷大</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/inputs.py" />
      <source>The dataset has no field {field}</source>
      <translation>数据集没有字段 {field}</translation>
    </message>
    <message>
      <location filename="../../engine/data/own.py" />
      <source>The dataset {name} has no option {option}</source>
      <translation>数据集 {name} 没有选项 {option}</translation>
    </message>
    <message>
      <location filename="../../engine/data/catalogue.py" />
      <source>The dataset {name} takes no options</source>
      <translation>数据集 {name} 不接受选项</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>The dataset's target to compare with</source>
      <translation>要与之比较的数据集目标</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>The decoder is told nothing of the input</source>
      <translation>解码器对输入一无所知</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>The decoder looks for year, month and day where they stand, in ten languages.</source>
      <translation>解码器在十种语言中，到年、月、日所在的位置去寻找它们。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>The decoder: from patterns back to dots.</source>
      <translation>解码器：从图案回到点。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training.py" />
      <source>The design has changed since</source>
      <translation>此后设计已更改</translation>
    </message>
    <message>
      <location filename="../../engine/program/lower.py" />
      <source>The design has errors</source>
      <translation>设计中有错误</translation>
    </message>
    <message>
      <location filename="../../gui/main_window.py" />
      <source>The design has errors: mend them first, then export.</source>
      <translation>设计中有错误：请先修正，再导出。</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/advice.py" />
      <source>The design has no Input</source>
      <translation>设计中没有 Input</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/advice.py" />
      <source>The design has no Output</source>
      <translation>设计中没有 Output</translation>
    </message>
    <message>
      <location filename="../../engine/training/job.py" />
      <source>The design has no dataset to learn from</source>
      <translation>设计没有可供学习的数据集</translation>
    </message>
    <message>
      <location filename="../../engine/training/job.py" />
      <source>The design has no weights that learn</source>
      <translation>设计中没有可学习的权重</translation>
    </message>
    <message>
      <location filename="../../engine/training/predict.py" />
      <source>The design has several Inputs: give a .npz file, or texts as a JSON object by the Input's id</source>
      <translation>设计有多个 Input：请给出一个 .npz 文件，或一个以 Input 的 id 为键的 JSON 文本对象</translation>
    </message>
    <message>
      <location filename="../../gui/files.py" />
      <source>The design was not saved</source>
      <translation>设计未能保存</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>The encoder: patterns of strokes, in which noise has no part.</source>
      <translation>编码器：笔画的图案，其中没有噪声的份。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/own_code.py" />
      <source>The exported code has the text as it is, its imports at the top of the file.</source>
      <translation>导出的代码原样包含这段代码，其中的 import 放在文件开头。</translation>
    </message>
    <message>
      <location filename="../../engine/data/vocabulary.py" />
      <source>The field {field} holds no text</source>
      <translation>字段 {field} 不是文本</translation>
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>The file ends too early</source>
      <translation>文件提前结束</translation>
    </message>
    <message>
      <location filename="../../engine/training/predict.py" />
      <source>The file has no array for every Input</source>
      <translation>文件中没有为每个 Input 都给出数组</translation>
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>The file is empty</source>
      <translation>文件是空的</translation>
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>The file is nested too deeply</source>
      <translation>文件嵌套过深</translation>
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>The file is no Netloom design</source>
      <translation>该文件不是 Netloom 设计</translation>
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>The file is not JSON</source>
      <translation>该文件不是 JSON</translation>
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>The file is too large for a design</source>
      <translation>该文件太大，不可能是设计</translation>
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>The file was made by a newer Netloom</source>
      <translation>该文件由更新版本的 Netloom 生成</translation>
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>The file's version is missing or wrong</source>
      <translation>文件的版本缺失或有误</translation>
    </message>
    <message>
      <location filename="../../gui/panels/signals_learned.py" />
      <source>The first {shown} are shown, {depth} channels each.</source>
      <translation>只显示前 {shown} 个，每个 {depth} 个通道。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/signals_learned.py" />
      <source>The first {shown} of {tokens} tokens are shown.</source>
      <translation>只显示 {tokens} 个词元中的前 {shown} 个。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/signals_values.py" />
      <source>The first {shown} of {units} are shown.</source>
      <translation>只显示 {units} 个中的前 {shown} 个。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>The forward half has read everything at the last step, the backward half at the first.</source>
      <translation>正向的一半在最后一步读完全部内容，反向的一半在第一步读完。</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/gate_diagram.py" />
      <source>The gates of the cell</source>
      <translation>单元的各个门</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/gradients.py" />
      <source>The gradient explodes</source>
      <translation>梯度爆炸</translation>
    </message>
    <message>
      <location filename="../../gui/panels/time_words.py" />
      <source>The gradient holds NaN or infinity.</source>
      <translation>梯度含有 NaN 或无穷大。</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/through_time.py" />
      <source>The gradient of {block} grows through time</source>
      <translation>{block} 的梯度沿时间增大</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>The gradient through fifty steps grows until one step throws the weights away; clipped, it keeps its direction.</source>
      <translation>穿过五十步的梯度越来越大，一步更新就把权重甩飞；裁剪之后，它保持方向。</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/gradients.py" />
      <source>The gradient vanishes before it reaches {layer}</source>
      <translation>梯度在到达 {layer} 之前就已消失</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/group.py" />
      <source>The group is not complete inside</source>
      <translation>编组内部不完整</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/grouping.py" />
      <source>The group {name} cannot be taken apart</source>
      <translation>无法取消编组 {name}</translation>
    </message>
    <message>
      <location filename="../../engine/project/reading.py" />
      <source>The group's parameter {name} sets nothing</source>
      <translation>编组的参数 {name} 没有对应任何设置</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>The heads do not share evenly</source>
      <translation>各头不能平分</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>The image cannot be cut into squares</source>
      <translation>图像无法切成方块</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>The image is too small for this padding</source>
      <translation>图像太小，不能这样填充</translation>
    </message>
    <message>
      <location filename="../../engine/training/predict.py" />
      <source>The input does not fit {block}</source>
      <translation>输入与 {block} 不匹配</translation>
    </message>
    <message>
      <location filename="../../engine/training/predict.py" />
      <source>The input is not a row of numbers</source>
      <translation>输入不是一行数</translation>
    </message>
    <message>
      <location filename="../../engine/training/predict.py" />
      <source>The input of {block} holds NaN or infinity</source>
      <translation>{block} 的输入含有 NaN 或无穷大</translation>
    </message>
    <message>
      <location filename="../../engine/training/predict.py" />
      <source>The input {path} cannot be read</source>
      <translation>无法读取输入 {path}</translation>
    </message>
    <message>
      <location filename="../../engine/training/predict.py" />
      <source>The inputs hold different numbers of samples</source>
      <translation>各个输入的样本数不同</translation>
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>The key {key} stands twice in one object</source>
      <translation>键 {key} 在同一个对象中出现了两次</translation>
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>The key {path} is unknown</source>
      <translation>未知的键 {path}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/sequence.py" />
      <source>The last *real* step is taken: what fills a short text up to the batch's length is not read. (An LSTM read at the last place of the padding loses 15 points on the language of a name.) Set `bidirectional` after a bidirectional layer: its backward half has read everything at the *first* step. What lies far from the end has passed through every step since and may be forgotten: MaskedMax and MaskedMean look at all steps.</source>
      <translation>取最后一个*真实*的时间步：把短文本补到批次长度的填充不会被读到。（在“名称的语言”上，若在填充的最后一位读取 LSTM，会损失 15 个百分点。）接在双向层之后时请设 `bidirectional`：它的反向一半在*第一*步才读完全部内容。离末尾很远的内容经过了之后的每一步，可能已被遗忘：MaskedMax 和 MaskedMean 会看所有时间步。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training.py" />
      <source>The last checkpoint could not be written: {reason}</source>
      <translation>无法写入最后一个检查点：{reason}</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>The last real letter is read, never the padding behind it.</source>
      <translation>读取最后一个真实的字母，从不读它后面的填充。</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/rate.py" />
      <source>The learning rate is too high</source>
      <translation>学习率过大</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/rate.py" />
      <source>The learning rate is too low</source>
      <translation>学习率过低</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>The line is too short for this padding</source>
      <translation>一维信号太短，不能这样填充</translation>
    </message>
    <message>
      <location filename="../../gui/twin_chooser.py" />
      <source>The list of runs cannot be read</source>
      <translation>无法读取训练列表</translation>
    </message>
    <message>
      <location filename="../../engine/project/run_store.py" />
      <source>The list of runs cannot be written: the disk is full</source>
      <translation>无法写入训练列表：磁盘已满</translation>
    </message>
    <message>
      <location filename="../../engine/project/run_store.py" />
      <source>The list of runs is in use</source>
      <translation>训练列表正在使用中</translation>
    </message>
    <message>
      <location filename="../../gui/runs_dialog.py" />
      <source>The list of runs was damaged, and was made anew from their folders. The old one is {path}</source>
      <translation>训练列表已损坏，已根据各次训练的文件夹重建。旧列表在 {path}</translation>
    </message>
    <message>
      <location filename="../../engine/project/run_store.py" />
      <source>The list of runs was made by a newer Netloom</source>
      <translation>训练列表由更新版本的 Netloom 生成</translation>
    </message>
    <message>
      <location filename="../../engine/project/run_store.py" />
      <source>The list of runs {path} cannot be opened or written</source>
      <translation>无法打开或写入训练列表 {path}</translation>
    </message>
    <message>
      <location filename="../../engine/project/run_store.py" />
      <source>The list of runs {path} is damaged</source>
      <translation>训练列表 {path} 已损坏</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>The loss is the mean squared error of ink from 0 to 1: 0.0178 is 17.5 dB, 0.063 that of the noisy pictures as they are.</source>
      <translation>损失是墨迹（0 到 1）的均方误差：0.0178 即 17.5 dB，0.063 是带噪声图像本身的误差。</translation>
    </message>
    <message>
      <location filename="../../engine/training/not_finite.py" />
      <source>The loss or a gradient is not finite at step {step}</source>
      <translation>第 {step} 步的损失或梯度不是有限值</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/fit.py" />
      <source>The loss stands still</source>
      <translation>损失停滞不降</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/ranges.py" />
      <source>The lower bound is above the upper one</source>
      <translation>下界高于上界</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/ranges.py" />
      <source>The lower bound is not below the upper one</source>
      <translation>下界不低于上界</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>The memory cell is added to instead of rewritten, so that its gradient comes back unchanged.</source>
      <translation>记忆单元是在原有内容上相加而不是重写，因此它的梯度能不变地传回。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/transformer.py" />
      <source>The memory has another size</source>
      <translation>记忆的大小不同</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>The memory must be a sequence</source>
      <translation>记忆必须是一个序列</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>The nearest place has no corners to align</source>
      <translation>最近位置的模式没有可对齐的角</translation>
    </message>
    <message>
      <location filename="../../engine/worker/answers.py" />
      <source>The network could not answer</source>
      <translation>网络无法回答</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/advice.py" />
      <source>The network is given the answer</source>
      <translation>答案被直接给了网络</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/fit.py" />
      <source>The network learns its training samples by heart</source>
      <translation>网络在死记训练样本</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/fit.py" />
      <source>The network may be too small for its task</source>
      <translation>网络可能太小，难以胜任任务</translation>
    </message>
    <message>
      <location filename="../../gui/samples_dialog.py" />
      <source>The next page</source>
      <translation>下一页</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/sample_picker.py" />
      <source>The next sample</source>
      <translation>下一个样本</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_rectified.py" />
      <source>The noise guards against overfitting on small datasets, as dropout does. With dropout or much data LeakyReLU is enough.</source>
      <translation>噪声像 dropout 一样防止在小数据集上过拟合。有 dropout 或数据很多时，LeakyReLU 就够了。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>The normalisation of AlexNet, to rebuild it. Nothing is learned, and later networks do better with BatchNorm2d. AlexNet has size 5, alpha 5e-4 and k 2 (torch divides alpha by size, the paper does not); torch has no default for size.</source>
      <translation>AlexNet 的归一化，用来复现它。它没有需要学习的东西，后来的网络用 BatchNorm2d 效果更好。AlexNet 取 size 5、alpha 5e-4、k 2（torch 用 size 去除 alpha，论文则不除）；torch 没有为 size 规定默认值。</translation>
    </message>
    <message>
      <location filename="../../gui/runs_dialog.py" />
      <source>The note was not kept</source>
      <translation>备注未能保存</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>The number of scores is not the number of classes</source>
      <translation>得分的个数与类别的个数不符</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dimensions.py" />
      <source>The numbers do not fill the shape</source>
      <translation>这些数填不满该形状</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_faults.py" />
      <source>The option {option} cannot be {value}</source>
      <translation>选项 {option} 不能是 {value}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>The output has no target</source>
      <translation>输出没有目标</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>The output needs one score a class</source>
      <translation>每个类别需要一个得分</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>The output needs one score a token at every step</source>
      <translation>输出在每一步都需要给每个词元一个分数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>The padding is wider than half the window</source>
      <translation>填充超过窗口的一半</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>The padding takes the whole image away</source>
      <translation>填充去掉了整幅图像</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>The padding takes the whole line away</source>
      <translation>填充去掉了整条一维信号</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>The padding takes the whole volume away</source>
      <translation>填充去掉了整个体数据</translation>
    </message>
    <message>
      <location filename="../../gui/samples_dialog.py" />
      <source>The page before</source>
      <translation>上一页</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/cutting.py" />
      <source>The parts do not make up the whole</source>
      <translation>各部分合起来不等于整体</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_pictures.py" />
      <source>The picture {file} cannot be read</source>
      <translation>无法读取图片 {file}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arithmetic.py" />
      <source>The product counts the padding in</source>
      <translation>乘积会把填充计算在内</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training.py" />
      <source>The run cannot go on with the changed drawing</source>
      <translation>训练无法按修改后的图继续</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training.py" />
      <source>The run goes on with the design as it was</source>
      <translation>训练按原来的设计继续进行</translation>
    </message>
    <message>
      <location filename="../../gui/runs_dialog.py" />
      <source>The run has no design that can be opened</source>
      <translation>这次训练没有可以打开的设计</translation>
    </message>
    <message>
      <location filename="../../engine/project/run_files.py" />
      <source>The run {name} cannot be deleted</source>
      <translation>无法删除训练 {name}</translation>
    </message>
    <message>
      <location filename="../../engine/project/run_files.py" />
      <source>The run {name} is not in the folder of runs</source>
      <translation>训练 {name} 不在训练文件夹中</translation>
    </message>
    <message>
      <location filename="../../gui/runs_dialog.py" />
      <source>The runs were not exported</source>
      <translation>训练记录未能导出</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>The same LSTM with its usual initial values: half of the memory is lost at every step, and nothing is learned.</source>
      <translation>同样的 LSTM，使用通常的初始值：每一步都丢失一半记忆，什么也学不到。</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>The same as the parts of a date, with only 30 training dates: so few that it pays to start from what a network has learned of the masked dates. Text and vocabulary are the same there, and its validation and test days are the same as here, so nothing is seen too early. The split is fixed and by day: no day stands in two parts.</source>
      <translation>与“日期的各部分”相同，但只有 30 个训练日期：少到值得从网络在被遮盖的日期上学到的东西开始。文本和词表与那里相同，验证和测试的日期也与这里相同，因此没有任何内容被提前看到。划分固定，按日期进行：没有一天同时出现在两部分中。</translation>
    </message>
    <message>
      <location filename="../../gui/runs_facts.py" />
      <source>The same design.</source>
      <translation>设计相同。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>The same eight sigmoids learn once batch norm keeps their inputs where they are steep.</source>
      <translation>同样的八个 Sigmoid，只要用批量归一化把输入保持在陡峭区间，就能学习。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>The same nine weights are laid on every place of the canvas.</source>
      <translation>同样的九个权重用在画布的每个位置。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>The same task with two gates instead of three.</source>
      <translation>同样的任务，用两个门代替三个。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>The same weights look everywhere and the strongest place counts, so that where a digit stands need not be learned.</source>
      <translation>同样的权重看遍各处，只计最强的位置，因此不必学习数字在哪里。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>The same with one direction: the network has to guess before it has seen the rest.</source>
      <translation>同样的网络，只有一个方向：它必须在看到其余内容之前就猜。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>The same with windows of one letter: which letters occur is known, their order is lost.</source>
      <translation>同样的网络，窗口只有一个字母：知道出现了哪些字母，但失去了顺序。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>The same without attention: what stood in twelve columns passes through forty numbers, and some of it is lost.</source>
      <translation>同样的网络，但没有注意力：十二列的内容要挤过四十个数，有一部分就丢失了。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>The same, but u and v are only put side by side: one layer adds up what it sees and cannot compare.</source>
      <translation>同样的网络，但 u 与 v 只是并排放在一起：一个全连接层只会把看到的加起来，无法比较。</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/sample_picker.py" />
      <source>The sample before</source>
      <translation>上一个样本</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/sequence.py" />
      <source>The second half of the features was read backwards: take its first step</source>
      <translation>特征的后一半是反向读取的：取它的第一步</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/transformer.py" />
      <source>The sequence is longer than max_len</source>
      <translation>序列比 max_len 长</translation>
    </message>
    <message>
      <location filename="../../gui/panels/group_parameters.py" />
      <source>The settings named {name} are of different kinds</source>
      <translation>名为 {name} 的几项设置类型不同</translation>
    </message>
    <message>
      <location filename="../../engine/data/own.py" />
      <source>The sign between cells</source>
      <translation>单元格之间的分隔符</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>The sign is shown at the first step. Then 99 steps of noise.</source>
      <translation>符号在第一步出现，随后是 99 步噪声。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/time_words.py" />
      <source>The signal keeps its strength.</source>
      <translation>信号强度保持不变。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>The smallest useful network: three species of iris from four measurements.</source>
      <translation>最小的实用网络：由四个测量值区分三种鸢尾花。</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/play_button.py" />
      <source>The sound cannot be written: {reason}</source>
      <translation>无法写入声音：{reason}</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>The state after the last step has read everything; the Linear block only names what is kept in it.</source>
      <translation>最后一步之后的状态已读完全部内容；Linear 模块只是说出其中保留了什么。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/recurrent.py" />
      <source>The state does not fit</source>
      <translation>状态不匹配</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>The state must be one vector</source>
      <translation>状态必须是一个向量</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_shrinking.py" />
      <source>The step of sparse coding by iterated shrinkage, and of denoising. It has no jump, unlike Hardshrink, but makes large numbers smaller too. Between the layers of a classifier take ReLU.</source>
      <translation>这是用迭代收缩做稀疏编码和去噪时的一步。与 Hardshrink 不同，它没有跳变，但也会把大的数变小。分类网络的层与层之间请用 ReLU。</translation>
    </message>
    <message>
      <location filename="../../gui/files.py" />
      <source>The template cannot be opened</source>
      <translation>无法打开模板</translation>
    </message>
    <message>
      <location filename="../../engine/program/origins.py" />
      <source>The template {name} brings no weights</source>
      <translation>模板 {name} 不带权重</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arithmetic.py" />
      <source>The tensors do not fit on each other</source>
      <translation>各张量不能叠放在一起</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/merging.py" />
      <source>The tensors do not fit side by side</source>
      <translation>这些张量无法拼接</translation>
    </message>
    <message>
      <location filename="../../engine/data/vocabulary.py" />
      <source>The text for {field} is too long</source>
      <translation>{field} 的文本太长</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/own_text.py" />
      <source>The text has no class</source>
      <translation>代码中没有类</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/own_text.py" />
      <source>The text has no class {name}</source>
      <translation>代码中没有类 {name}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/own_code.py" />
      <source>The text is never run before you have said so for that very text: not when a design is opened, checked, drawn or exported. Training asks first, and asks again after every change. Then it runs with your rights, as any program that you start: trust only what you have read. On the command line: `main.py trust DESIGN`.</source>
      <translation>未经明确信任，这段代码绝不会运行：打开、检查、绘制或导出设计时都不会。训练前会先询问，代码每次改动后会重新询问。确认之后，它以当前用户的权限运行，与任何自行启动的程序一样：只应信任读过的代码。命令行方式：`main.py trust DESIGN`。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/own_text.py" />
      <source>The text is no Python</source>
      <translation>这段代码不是合法的 Python</translation>
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>The text is no part of a Netloom design</source>
      <translation>这段文本不是 Netloom 设计的一部分</translation>
    </message>
    <message>
      <location filename="../../engine/training/probes/wires.py" />
      <source>The trained network has no block {block}</source>
      <translation>训练过的网络中没有模块 {block}</translation>
    </message>
    <message>
      <location filename="../../engine/training/failures.py" />
      <source>The training could not go on</source>
      <translation>训练无法继续</translation>
    </message>
    <message>
      <location filename="../../gui/run_process.py" />
      <source>The training process did not stop, and was ended by force</source>
      <translation>训练进程没有停下，已被强制结束</translation>
    </message>
    <message>
      <location filename="../../engine/worker/client.py" />
      <source>The training process died</source>
      <translation>训练进程意外终止</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dense_gated.py" />
      <source>The two inputs do not go together</source>
      <translation>两个输入不匹配</translation>
    </message>
    <message>
      <location filename="../../gui/panels/signals_learned.py" />
      <source>The two main directions of {dimensions}: they hold {first} and {second} of the variance.</source>
      <translation>{dimensions} 维中的两个主方向：分别占方差的 {first} 和 {second}。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>The update gate z of torch is what is kept: h = (1 - z) n + z h_prev. memory lets it begin near 1.</source>
      <translation>torch 的更新门 z 表示保留多少：h = (1 - z) n + z h_prev。memory 让它从接近 1 开始。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>The validation figure is near 1 and the test far below: what learned in the quiet was never asked to hear this.</source>
      <translation>验证指标接近 1，测试却低得多：在安静中学到的，从未被要求听清这样的声音。</translation>
    </message>
    <message>
      <location filename="../../engine/training/probes/filters.py" />
      <source>The vectors of {block} hold NaN or infinity</source>
      <translation>{block} 的向量含有 NaN 或无穷大</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>The volume is too small for this padding</source>
      <translation>体数据太小，不能这样填充</translation>
    </message>
    <message>
      <location filename="../../engine/program/origins.py" />
      <source>The weights of {name} in {path} do not fit {block}</source>
      <translation>{path} 中 {name} 的权重与 {block} 不匹配</translation>
    </message>
    <message>
      <location filename="../../engine/program/origins.py" />
      <source>The weights {path} cannot be read</source>
      <translation>无法读取权重 {path}</translation>
    </message>
    <message>
      <location filename="../../engine/training/run_folder.py" />
      <source>The weights {path} do not fit the design</source>
      <translation>权重 {path} 与设计不匹配</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>The whole state is written anew at every step. Look at the gradients: what was read first hardly moves.</source>
      <translation>整个状态在每一步都被重写。看看梯度：最先读到的内容几乎不动。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/recurrent.py" />
      <source>The whole state is written anew at every step: nothing protects what was read early. Going back through time the gradient is multiplied by W and by tanh' ≤ 1 at each step, so after tens of steps it vanishes, or with a large W explodes. Steps cannot run side by side, which makes it slow. Use it for short sequences and to see why LSTM and GRU were invented. With ReLU and `start` identity it keeps more (Le et al. 2015), and explodes easier: clip its gradient.</source>
      <translation>整个状态在每一步都被重写：没有什么保护早先读到的内容。沿时间往回，梯度每一步都乘以 W 和 tanh' ≤ 1，因此几十步之后就会消失，W 很大时则会爆炸。各步无法并行计算，所以很慢。可用于短序列，以及理解为什么会发明 LSTM 和 GRU。使用 ReLU 并把 `start` 设为 identity 时能记得更多（Le et al. 2015），但更容易爆炸：请裁剪梯度。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/sliding.py" />
      <source>The window is larger than the image</source>
      <translation>窗口比图像大</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/sliding.py" />
      <source>The window is larger than the volume</source>
      <translation>窗口比体数据大</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/sliding.py" />
      <source>The window is longer than the line</source>
      <translation>窗口比一维信号长</translation>
    </message>
    <message>
      <location filename="../../engine/project/reading.py" />
      <source>The wires close a loop: {path}</source>
      <translation>这些连线形成了环路：{path}</translation>
    </message>
    <message>
      <location filename="../../engine/training/batches.py" />
      <source>The {part} part of the dataset is empty</source>
      <translation>数据集的{part}部分是空的</translation>
    </message>
    <message>
      <location filename="../../gui/menus.py" />
      <source>Theme</source>
      <translation>主题</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/cutting.py" />
      <source>There are more parts than places</source>
      <translation>份数多于位置数</translation>
    </message>
    <message>
      <location filename="../../engine/training/probes/gates.py" />
      <source>There are no gates to see</source>
      <translation>没有可显示的门</translation>
    </message>
    <message>
      <location filename="../../engine/training/run_folder.py" />
      <source>There are no trained weights at {path}</source>
      <translation>{path} 处没有训练好的权重</translation>
    </message>
    <message>
      <location filename="../../engine/program/origins.py" />
      <source>There are no weights at {path}</source>
      <translation>{path} 处没有权重</translation>
    </message>
    <message>
      <location filename="../../engine/training/probes/attention.py" />
      <source>There is no attention to see</source>
      <translation>没有可显示的注意力</translation>
    </message>
    <message>
      <location filename="../../engine/project/reading.py" />
      <source>There is no block of type {type}</source>
      <translation>没有类型为 {type} 的模块</translation>
    </message>
    <message>
      <location filename="../../engine/training/checkpoint.py" />
      <source>There is no checkpoint in {folder}</source>
      <translation>{folder} 中没有检查点</translation>
    </message>
    <message>
      <location filename="../../commands/start.py" />
      <source>There is no command, design or template named {word}</source>
      <translation>没有名为 {word} 的命令、设计或模板</translation>
    </message>
    <message>
      <location filename="../../gui/panels/dataset_form.py" />
      <source>There is no dataset named {name}</source>
      <translation>没有名为 {name} 的数据集</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dims.py" />
      <source>There is no dimension {dim}</source>
      <translation>没有维度 {dim}</translation>
    </message>
    <message>
      <location filename="../../commands/window.py" />
      <source>There is no display for a window</source>
      <translation>没有可显示窗口的屏幕</translation>
    </message>
    <message>
      <location filename="../../engine/training/probes/time.py" />
      <source>There is no gradient through time to see</source>
      <translation>没有可显示的沿时间的梯度</translation>
    </message>
    <message>
      <location filename="../../engine/graph/nesting.py" />
      <source>There is no group {name} any more</source>
      <translation>编组 {name} 已不存在</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/cutting.py" />
      <source>There is no place {index}</source>
      <translation>没有位置 {index}</translation>
    </message>
    <message>
      <location filename="../../gui/panels/gates.py" />
      <source>There is no recurrent block here. Add an RNN, a GRU, an LSTM, or a recurrent Encoder or Decoder.</source>
      <translation>这里没有循环模块。请添加 RNN、GRU、LSTM，或循环的 Encoder 或 Decoder。</translation>
    </message>
    <message>
      <location filename="../../engine/worker/answers.py" />
      <source>There is no run to go on with</source>
      <translation>没有可以继续的训练</translation>
    </message>
    <message>
      <location filename="../../engine/project/templates.py" />
      <source>There is no template named {name}</source>
      <translation>没有名为 {name} 的模板</translation>
    </message>
    <message>
      <location filename="../../engine/data/vocabulary.py" />
      <source>There is no text for {field}</source>
      <translation>{field} 没有文本</translation>
    </message>
    <message>
      <location filename="../../commands/trained.py" />
      <source>There is no trained run in {folder}</source>
      <translation>{folder} 中没有训练结果</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/text.py" />
      <source>There is no window</source>
      <translation>没有窗口</translation>
    </message>
    <message>
      <location filename="../../gui/twin_chooser.py" />
      <source>There is none yet</source>
      <translation>暂无</translation>
    </message>
    <message>
      <location filename="../../engine/training/failures.py" />
      <source>There is not enough memory for this run</source>
      <translation>内存不足，无法进行这次训练</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/grouping.py" />
      <source>There is nothing to group</source>
      <translation>没有可编组的模块</translation>
    </message>
    <message>
      <location filename="../../gui/run_checks.py" />
      <source>There is nothing to learn from</source>
      <translation>没有可供学习的数据</translation>
    </message>
    <message>
      <location filename="../../gui/panels/time_words.py" />
      <source>There is only one step, and so no way back.</source>
      <translation>只有一个时间步，梯度无从往回传。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/grouping.py" />
      <source>These blocks cannot be one group</source>
      <translation>这些模块不能合成一个编组</translation>
    </message>
    <message>
      <location filename="../../gui/panels/several_page.py" />
      <source>These blocks have no setting in common.</source>
      <translation>这些模块没有共同的设置。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arithmetic.py" />
      <source>These matrices cannot be multiplied</source>
      <translation>这两个矩阵不能相乘</translation>
    </message>
    <message>
      <location filename="../../gui/twin_words.py" />
      <source>They learn from different data: compare with care.</source>
      <translation>两者的训练数据不同：比较时须谨慎。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Thirteen measurements of very different size, and why they are standardised first.</source>
      <translation>十三个量级相差很大的测量值，以及为什么要先做标准化。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Thirteen measurements of very different size. Standardised, each weighs the same at the start; unscaled, the network does worse.</source>
      <translation>十三个大小相差悬殊的测量值。标准化之后，各自在开始时分量相同；不缩放则网络表现更差。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Thirty dates have labels. A date counts only when each of its characters is tagged rightly.</source>
      <translation>有标签的日期只有三十个。一个日期的每个字符都标注正确，才算对。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Thirty labelled dates are few, but the network begins with what it learned of the masked ones. Clear the weights of its blocks to see the difference.</source>
      <translation>三十个带标签的日期很少，但网络从遮住字符的日期中学到的权重起步。清除各模块的初始权重，即可看出差别。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Thirty values, three apart: five times the delay of the rule that makes the series.</source>
      <translation>三十个值，间隔三步：是产生该序列的规则的延迟的五倍。</translation>
    </message>
    <message>
      <location filename="../../engine/graph/fixes.py" />
      <source>This cannot be mended so any more</source>
      <translation>已无法这样修复</translation>
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>This is no design file: choose another</source>
      <translation>这不是设计文件：请另选一个</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>This layer learns, but what arrives from before is nearly the same for every picture.</source>
      <translation>这一层在学习，但从前面传来的内容对每幅图像几乎都一样。</translation>
    </message>
    <message>
      <location filename="../../engine/training/job.py" />
      <source>This machine has no device {device}</source>
      <translation>这台机器没有设备 {device}</translation>
    </message>
    <message>
      <location filename="../../gui/panels/doctor.py" />
      <source>This remedy does not fit any more</source>
      <translation>这个办法已不再适用</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/connections.py" />
      <source>This would close a loop</source>
      <translation>这会形成环路</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Three quarters of an LSTM's weights.</source>
      <translation>权重只有 LSTM 的四分之三。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_shrinking.py" />
      <source>Threshold</source>
      <translation>阈值</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/menus.py" />
      <source>Tidy</source>
      <translation>整理</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Tidy Up</source>
      <translation>整理布局</translation>
    </message>
    <message>
      <location filename="../../gui/panels/epoch_table.py" />
      <source>Time</source>
      <translation>用时</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Time has to come first: the twelve columns, from left to right, are a sequence now.</source>
      <translation>时间必须排在最前：十二列从左到右，现在是一个序列。</translation>
    </message>
    <message>
      <location filename="../../engine/graph/edits.py" />
      <source>To feed a value back in time, use a recurrent block</source>
      <translation>要把值反馈到后续时刻，请使用循环模块</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>To guess a hidden character it has to know what stands before and behind: day, month, year, language. No label tells it.</source>
      <translation>要猜出被遮住的字符，就得知道它前后是什么：日、月、年，以及语言。没有任何标签说明这些。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>To summarise is to find: see on which sentence it looks.</source>
      <translation>概括就是寻找：看看它看向哪个句子。</translation>
    </message>
    <message>
      <location filename="../../gui/trust_dialog.py" />
      <source>To train, this Python text has to run.</source>
      <translation>训练需要运行这段 Python 代码。</translation>
    </message>
    <message>
      <location filename="../../gui/run_words.py" />
      <source>Token accuracy</source>
      <translation>词元准确率</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/embedding.py" />
      <source>Token whose vector stays 0</source>
      <translation>向量保持为 0 的词元</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/category_titles.py" />
      <source>Tokens</source>
      <translation>词元</translation>
    </message>
    <message>
      <location filename="../../gui/panels/attention.py" />
      <source>Told the right tokens</source>
      <translation>给定正确词元</translation>
    </message>
    <message>
      <location filename="../../gui/tool_bar.py" />
      <source>Tool bar</source>
      <translation>工具栏</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>Top-k accuracy: among how many the truth must be</source>
      <translation>Top-k 准确率：真值必须在前多少名之内</translation>
    </message>
    <message>
      <location filename="../../gui/run_words.py" />
      <source>Top-{k} accuracy</source>
      <translation>Top-{k} 准确率</translation>
    </message>
    <message>
      <location filename="../../gui/panels/epoch_table.py" />
      <source>Train</source>
      <translation>训练</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Train Further</source>
      <translation>继续训练</translation>
    </message>
    <message>
      <location filename="../../engine/training/probes/wires.py" />
      <source>Train again</source>
      <translation>重新训练</translation>
    </message>
    <message>
      <location filename="../../engine/training/probes/filters.py" />
      <source>Train again with a smaller learning rate</source>
      <translation>用更小的学习率重新训练</translation>
    </message>
    <message>
      <location filename="../../gui/panels/doctor.py" />
      <source>Train anew to see what it does, or train both designs side by side with the same batches.</source>
      <translation>重新训练以查看效果，或用相同的批次同时训练两个设计。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training.py" />
      <source>Train begins anew with the new one</source>
      <translation>点击训练将用新的设计重新开始</translation>
    </message>
    <message>
      <location filename="../../engine/training/run_folder.py" />
      <source>Train first, and let the run come to its end</source>
      <translation>请先训练，并让它运行到结束</translation>
    </message>
    <message>
      <location filename="../../commands/trained.py" />
      <source>Train first: main.py train DESIGN --out {folder}</source>
      <translation>请先训练：main.py train DESIGN --out {folder}</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training_controls.py" />
      <source>Train further: more epochs from the last weights</source>
      <translation>继续训练：从最后的权重再训练更多轮</translation>
    </message>
    <message>
      <location filename="../../engine/worker/answers.py" />
      <source>Train it again, and report this with the design if it goes on</source>
      <translation>请重新训练；如果问题依旧，请连同设计一起报告</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Train it. Then clear clip_grad_norm, in the settings of the training, and train again: the second loss is no number any more, and the doctor offers to clip. Clipping saves the run, not the memory: R² stays near 0.</source>
      <translation>先训练一次。然后在训练设置中清空 clip_grad_norm，再训练一次：第二个损失就不再是数，诊断会提议裁剪。裁剪挽救的是训练，而不是记忆：R² 仍接近 0。</translation>
    </message>
    <message>
      <location filename="../../gui/twin_words.py" />
      <source>Train loss, last epoch</source>
      <translation>训练损失，最后一轮</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Train on one batch, then hold</source>
      <translation>训练一个批次后停住</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training_controls.py" />
      <source>Train the design, or pause and go on</source>
      <translation>训练设计，或暂停后继续</translation>
    </message>
    <message>
      <location filename="../../gui/panels/try_it.py" />
      <source>Train the network first. Then draw, type or choose a sample here, and it answers.</source>
      <translation>请先训练网络。然后在这里绘制、键入或选择一个样本，网络就会回答。</translation>
    </message>
    <message>
      <location filename="../../engine/worker/answers.py" />
      <source>Train the network, then ask it</source>
      <translation>先训练网络，再向它提问</translation>
    </message>
    <message>
      <location filename="../../gui/panels/through_time.py" />
      <source>Train the network. How far back in time it learns is shown here then, while it trains.</source>
      <translation>请训练网络。训练时，这里会显示它能学到多久以前的内容。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/gates.py" />
      <source>Train the network. Its gates are shown here then, token by token, while it learns.</source>
      <translation>请训练网络。训练时，这里会逐词元显示它的门。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/signals.py" />
      <source>Train the network. What flows in the selected wire or block is shown here then, while it learns.</source>
      <translation>请训练网络。训练时，这里会显示选中的连线或模块中流过的内容。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/doctor.py" />
      <source>Train the network. What goes wrong is told here, with its evidence and what can be done.</source>
      <translation>请训练网络。出现的问题会在这里说明，并给出依据和解决办法。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/attention.py" />
      <source>Train the network. Where each token looks is shown here then, while it learns.</source>
      <translation>请训练网络。训练时，这里会显示每个词元关注哪里。</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Train this design beside another one: same seed, same batches</source>
      <translation>将这个设计与另一个一同训练：随机种子相同，批次相同</translation>
    </message>
    <message>
      <location filename="../../gui/unrolled.py" />
      <source>Train to see values: so far this is how it computes, whatever it learns.</source>
      <translation>训练后可看到数值：目前显示的是它的计算方式，与学到什么无关。</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Train, or go on after a pause</source>
      <translation>训练，或在暂停后继续</translation>
    </message>
    <message>
      <location filename="../../gui/run_words.py" />
      <source>Trained</source>
      <translation>训练完成</translation>
    </message>
    <message>
      <location filename="../../gui/panels/design_page.py" />
      <source>Training</source>
      <translation>训练</translation>
    </message>
    <message>
      <location filename="../../gui/run_words.py" />
      <source>Training failed</source>
      <translation>训练失败</translation>
    </message>
    <message>
      <location filename="../../gui/files.py" />
      <source>Training goes on</source>
      <translation>训练仍在进行</translation>
    </message>
    <message>
      <location filename="../../gui/run_words.py" />
      <source>Training is getting ready…</source>
      <translation>训练正在准备…</translation>
    </message>
    <message>
      <location filename="../../gui/runs_curves.py" />
      <source>Training part too</source>
      <translation>同时显示训练集</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/category_titles.py" />
      <source>Transformer</source>
      <translation>Transformer</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/transformer.py" />
      <source>Transformer decoder</source>
      <translation>Transformer 解码器</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/transformer.py" />
      <source>Transformer decoder layer</source>
      <translation>Transformer 解码器层</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/transformer.py" />
      <source>Transformer encoder</source>
      <translation>Transformer 编码器</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/transformer.py" />
      <source>Transformer encoder layer</source>
      <translation>Transformer 编码器层</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Transformer row by row</source>
      <translation>逐行读取的 Transformer</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Transformer translates numbers</source>
      <translation>Transformer 翻译数字</translation>
    </message>
    <message>
      <location filename="../../engine/data/text_numbers.py" />
      <source>Translate a number in words from English into French, where 97 is four times twenty and seventeen. The numbers below 1000 and 6500 below 100 000. The split is fixed and by number: each stands in one part only.</source>
      <translation>把用文字写的数从英语翻译成法语，在法语里 97 是四个二十加十七。包括 1000 以下的数和 100 000 以下的 6500 个数。划分固定，按数进行：每个数只出现在一部分中。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution_1d.py" />
      <source>Transposed conv 1D</source>
      <translation>一维转置卷积</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Transposed conv 2D</source>
      <translation>二维转置卷积</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution_3d.py" />
      <source>Transposed conv 3D</source>
      <translation>三维转置卷积</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>TripletMarginLoss: which triplets of a batch count</source>
      <translation>TripletMarginLoss：批次中的哪些三元组计入损失</translation>
    </message>
    <message>
      <location filename="../../gui/trust_dialog.py" />
      <source>Trust all and train</source>
      <translation>全部信任并训练</translation>
    </message>
    <message>
      <location filename="../../gui/trust_dialog.py" />
      <source>Trust this text and train</source>
      <translation>信任这段代码并训练</translation>
    </message>
    <message>
      <location filename="../../gui/panels/doctor.py" />
      <source>Try It as a Twin Run</source>
      <translation>用对照训练试一试</translation>
    </message>
    <message>
      <location filename="../../gui/docks.py" />
      <source>Try it</source>
      <translation>试用</translation>
    </message>
    <message>
      <location filename="../../engine/data/text_made.py" />
      <source>Turn 12 to 18 letters round: the last comes first. Nothing but order is to be learned, which one vector can hardly hold and attention reads off. The split is fixed: 8000 train, 500 validate, 1000 test, and no text stands there twice.</source>
      <translation>把 12 到 18 个字母反过来：最后一个排在最前。要学的只有顺序，一个向量很难装下它，而注意力可以直接读出。划分固定：8000 个训练，500 个验证，1000 个测试，没有文本出现两次。</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Turn a date written out in one of ten languages into year-month-day. Only long forms: 3/4/26 would be two dates. The split is fixed and by day: no day stands in two parts.</source>
      <translation>把用十种语言之一完整写出的日期转换成 年-月-日。只含长格式：3/4/26 会是两个日期。划分固定，按日期进行：没有一天同时出现在两部分中。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_shares.py" />
      <source>Turn numbers into shares that add up to 1 along `dim`, the least number getting the most.</source>
      <translation>把数变成沿 `dim` 相加为 1 的份额，最小的数份额最大。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Turn scores into shares that add up to 1 along `dim`.</source>
      <translation>沿 `dim` 把得分变为相加为 1 的份额。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_shares.py" />
      <source>Turn the scores of each pixel into shares that add up to 1 over the channels.</source>
      <translation>把每个像素的分数变成在通道上相加为 1 的份额。</translation>
    </message>
    <message>
      <location filename="../../gui/shortcuts.py" />
      <source>Turn the wheel at the place to look at</source>
      <translation>在要查看的位置滚动滚轮</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Twice the channels, before the picture is halved.</source>
      <translation>在图像减半之前，通道数加倍。</translation>
    </message>
    <message>
      <location filename="../../gui/twin_window.py" />
      <source>Twin Run: {a} and {b}</source>
      <translation>对照训练：{a} 与 {b}</translation>
    </message>
    <message>
      <location filename="../../gui/twin_window.py" />
      <source>Twin Run: {name}</source>
      <translation>对照训练：{name}</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Twin Run…</source>
      <translation>对照训练…</translation>
    </message>
    <message>
      <location filename="../../engine/graph/edits.py" />
      <source>Two blocks are named {name}</source>
      <translation>有两个模块都名为 {name}</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Two circles</source>
      <translation>双圆</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Two gates are enough: the update gate decides how much of the state is kept.</source>
      <translation>两个门就够了：更新门决定保留多少状态。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Two marked numbers out of fifty: a simple recurrent network always answers the mean.</source>
      <translation>五十个数中有两个被标记：简单的循环网络总是回答平均值。</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Two moons</source>
      <translation>双月</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Two sentences are read with shared weights, then compared: u, v, their difference and their product.</source>
      <translation>用共享的权重读取两个句子，再作比较：u、v、两者之差与两者之积。</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Two spirals</source>
      <translation>双螺旋</translation>
    </message>
    <message>
      <location filename="../../engine/project/reading.py" />
      <source>Two wires lead to {target}</source>
      <translation>有两条连线通向 {target}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/inputs.py" />
      <source>Type of the elements where there is no dataset</source>
      <translation>没有数据集时元素的类型</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/own_code.py" />
      <source>Type of what leaves</source>
      <translation>输出的类型</translation>
    </message>
    <message>
      <location filename="../../engine/data/vocabulary.py" />
      <source>Type something</source>
      <translation>请输入内容</translation>
    </message>
    <message>
      <location filename="../../gui/panels/try_inputs.py" />
      <source>Type {field}</source>
      <translation>键入 {field}</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/unrolled_cells.py" />
      <source>U: weights on the state before</source>
      <translation>U：作用于前一状态的权重</translation>
    </message>
    <message>
      <location filename="../../gui/menus.py" />
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
    <message>
      <location filename="../../gui/menus.py" />
      <source>Undo: {what}</source>
      <translation>撤销：{what}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dimensions.py" />
      <source>Unflatten</source>
      <translation>展开维度</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/advice.py" />
      <source>Unfreeze a block</source>
      <translation>解冻一个模块</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/menus.py" />
      <source>Unfreeze weights</source>
      <translation>解冻权重</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/menus.py" />
      <source>Ungroup</source>
      <translation>取消编组</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Unicode CLDR (Unicode License V3), through Babel (BSD 3-Clause)</source>
      <translation>Unicode CLDR (Unicode License V3)，通过 Babel (BSD 3-Clause)</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/menus.py" />
      <source>Unmute</source>
      <translation>取消旁路</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/facts.py" />
      <source>Unmute it, or take it off the canvas</source>
      <translation>取消旁路，或把它从画布上移除</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/facts.py" />
      <source>Unmute {source}, or take the wire off</source>
      <translation>取消禁用 {source}，或拆下这条连线</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Unroll in Time</source>
      <translation>沿时间展开</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/menus.py" />
      <source>Unroll in time</source>
      <translation>沿时间展开</translation>
    </message>
    <message>
      <location filename="../../gui/files.py" />
      <source>Unsaved changes</source>
      <translation>未保存的更改</translation>
    </message>
    <message>
      <location filename="../../gui/recovery_bar.py" />
      <source>Unsaved work was found: {name}, {time}</source>
      <translation>发现未保存的工作：{name}，{time}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dimensions.py" />
      <source>Unsqueeze</source>
      <translation>增加单一维</translation>
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>Unterminated string starting at</source>
      <translation>字符串没有结束</translation>
    </message>
    <message>
      <location filename="../../gui/files.py" />
      <source>Untitled</source>
      <translation>未命名</translation>
    </message>
    <message>
      <location filename="../../gui/panels/gradients.py" />
      <source>Update / weight</source>
      <translation>更新量/权重</translation>
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>Update Netloom, or save the design there in an older version</source>
      <translation>更新 Netloom，或在那边用旧版本保存设计</translation>
    </message>
    <message>
      <location filename="../../engine/project/run_store.py" />
      <source>Update Netloom; the runs themselves are in {folder}</source>
      <translation>请更新 Netloom；各次训练本身保存在 {folder} 中</translation>
    </message>
    <message>
      <location filename="../../gui/panels/gates.py" />
      <source>Update gate z</source>
      <translation>更新门 z</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>Upsample</source>
      <translation>上采样</translation>
    </message>
    <message>
      <location filename="../../commands/start.py" />
      <source>Usage: main.py --help</source>
      <translation>用法：main.py --help</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/remedies.py" />
      <source>Use LSTM instead of {type}</source>
      <translation>用 LSTM 代替 {type}</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/remedies.py" />
      <source>Use LSTM, with a memory of {steps} steps</source>
      <translation>改用 LSTM，并带 {steps} 步的记忆</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/remedies.py" />
      <source>Use LeakyReLU instead of {type}</source>
      <translation>用 LeakyReLU 代替 {type}</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/remedies.py" />
      <source>Use ReLU instead of {type}</source>
      <translation>用 ReLU 代替 {type}</translation>
    </message>
    <message>
      <location filename="../../gui/data_dialog.py" />
      <source>Use These Data</source>
      <translation>使用这些数据</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/group.py" />
      <source>Use a Group entry and a Group exit instead</source>
      <translation>改用编组入口和编组出口</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/groups.py" />
      <source>Use a Group entry instead, and leave the Input outside</source>
      <translation>改用编组入口，把 Input 留在外面</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/groups.py" />
      <source>Use a Group exit instead, and leave the Output outside</source>
      <translation>改用编组出口，把 Output 留在外面</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/groups.py" />
      <source>Use an Input or an Output here, or put it into a group</source>
      <translation>此处请用 Input 或 Output，或将它放进编组</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>Use it after SELU and nowhere else: Dropout's zeros would shift the mean and spread that SELU keeps. Small shares are enough, 0.05 to 0.1.</source>
      <translation>只用在 SELU 之后：Dropout 的零会使 SELU 所保持的均值和标准差偏移。小的比例就够了，0.05 到 0.1。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>Use it after SELU in convolutional networks, where neighbouring places tell the same; among features it is AlphaDropout.</source>
      <translation>用在卷积网络的 SELU 之后，那里相邻位置的内容相同；对于特征，它就是 AlphaDropout。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_1d.py" />
      <source>Use it after a Conv1d to shorten a signal. A sequence arrives as (N, T, D): put Permute before and after it, or for the greatest over the whole of a text take MaskedMax, which leaves the padding aside.</source>
      <translation>用在 Conv1d 之后以缩短信号。序列的形状是 (N, T, D)：请在前后各放一个 Permute；若要整个文本上的最大值，请用 MaskedMax，它不计填充。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_3d.py" />
      <source>Use it after a Conv3d: halving all three sides makes what follows eight times cheaper. In films whose pictures are few, a window of (1, 2, 2) shrinks the pictures and keeps their number.</source>
      <translation>用在 Conv3d 之后：三边都减半，后面的计算就便宜八倍。影片的帧数不多时，(1, 2, 2) 的窗口会缩小画面而保持帧数。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Use it after a convolution to halve the image: what follows costs a quarter, sees twice as far, and minds less where exactly a pattern lies. Without `stride` the windows do not overlap. Where the exact place matters, or every value counts, let a convolution's stride or AvgPool2d shrink the image instead.</source>
      <translation>放在卷积之后，把图像缩小一半：后面的层开销只有四分之一，能看到两倍远，也不那么在意模式的确切位置。不设 `stride` 时窗口互不重叠。如果确切位置很重要，或每个值都要计入，请改用卷积的步幅或 AvgPool2d 来缩小图像。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dimensions.py" />
      <source>Use it after a layer that leaves a single channel or step. A dimension of another size holds numbers that cannot be taken off: sum it up with Mean or Max, or take one of its places with Select. `dim` counts the batch.</source>
      <translation>用在只留下一个通道或一个时间步的层之后。大小不为 1 的维含有不能直接去掉的数：请用 Mean 或 Max 合并，或用 Select 取其中一个位置。`dim` 把批量维计算在内。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/sequence.py" />
      <source>Use it after convolutions or a bidirectional layer to find what decides, wherever it stands. How often and where it stood is lost, and only the winning step of each feature learns.</source>
      <translation>用在卷积或双向层之后，找出起决定作用的内容，无论它在哪里。出现多少次、在什么位置都会丢失，每个特征只有获胜的那一步得到学习。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/peaks.py" />
      <source>Use it after convolutions over a text where it matters how often a pattern was found, or what came first. Each feature chooses its own steps, so one row of the result mixes steps of the text. Of equal values the earlier is kept; a text of fewer than `k` steps is filled up with 0, and padding never wins. One value a feature is MaskedMax; where in the text roughly, ChunkMaxPool tells.</source>
      <translation>用在文本的卷积之后，当某个模式出现多少次、或先后顺序很重要时。每个特征各自选择时间步，因此结果的一行会混合文本中不同的步。值相等时保留较早的；不足 `k` 步的文本用 0 补足，填充永远不会入选。每个特征只要一个值请用 MaskedMax；要知道大致在文本何处，请用 ChunkMaxPool。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/passing.py" />
      <source>Use it as a joint from which several wires go on, to give a tensor a name, or to hold the place of a layer that is still to come. It computes nothing.</source>
      <translation>用作多条连线的分叉点、给张量起名，或为以后的层占位。它什么也不计算。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>Use it at the beginning of a network for large images, where pooling would lose what it leaves out, or to cut an image into the patches of a transformer. The sides must be multiples of r.</source>
      <translation>用在处理大图像的网络开头（池化会丢失它略去的内容），或用来把图像切成 Transformer 的图块。边长必须是 r 的倍数。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>Use it at the end of a network that sharpens images: a Conv2d with r² times as many filters before it learns how to fill each pixel, while all other layers work on the small image. Where nothing is to be learned take Upsample.</source>
      <translation>用在使图像变清晰的网络末尾：在它之前放一个卷积核数为 r² 倍的 Conv2d，由它学习怎样填充每个像素，而其他层都在小图像上工作。若没有什么要学习，请用 Upsample。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dense.py" />
      <source>Use it at the end of a network, where every feature may matter to every answer. On a picture it has many weights and does not know that neighbouring pixels belong together: there a convolution learns more from less.</source>
      <translation>用在网络的末端，那里每个特征都可能影响每个输出。用于图片时它权重很多，又不知道相邻像素彼此相关：这时卷积能以更少的权重学到更多。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/passing.py" />
      <source>Use it before Add to weigh a branch: learned and beginning with 0, the branch of a residual network is opened by training itself (ReZero). Fixed, it is the 1/√D of attention, or brings numbers into a range. A factor for each channel is part of BatchNorm2d and LayerNorm.</source>
      <translation>用在 Add 之前给一个分支加权：若可学习并从 0 开始，残差网络的分支会由训练自己打开（ReZero）。若固定，它就是注意力中的 1/√D，或把数值调到某个范围。每个通道一个因子已包含在 BatchNorm2d 和 LayerNorm 中。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>Use it before a convolution in decoders, autoencoders and U-Nets: together they leave fewer checkered patterns than ConvTranspose2d. `nearest` repeats the nearest place; the linear ones (`linear` for lines, `bilinear` for images, `trilinear` for volumes) mix neighbours; `bicubic` is smoother still, and may go beyond the range.</source>
      <translation>用在解码器、自编码器和 U-Net 的卷积之前：二者合用比 ConvTranspose2d 更少产生棋盘状花纹。`nearest` 重复最近的位置；线性模式（一维信号用 `linear`，图像用 `bilinear`，体数据用 `trilinear`）混合相邻值；`bicubic` 更平滑，但可能超出范围。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/reducing.py" />
      <source>Use it before comparing: the product of two such vectors (Multiply, then Sum; or MatMul) is the cosine of the angle between them. It has nothing to learn, and forgets how strong a feature was: to keep numbers in range between layers take LayerNorm. A vector shorter than `eps` is divided by `eps`. `dim` counts the batch, 0.</source>
      <translation>用在比较之前：两个这样的向量的乘积（Multiply 再 Sum，或 MatMul）就是它们夹角的余弦。它没有需要学习的东西，并且会忘掉特征有多强：要在层与层之间保持数的范围，请用 LayerNorm。比 `eps` 短的向量除以 `eps`。`dim` 把批量维 0 计算在内。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_1d.py" />
      <source>Use it before the last Linear, so that signals of any length fit. On texts of unequal length it averages the padding too: there take MaskedMean.</source>
      <translation>用在最后一个 Linear 之前，使任意长度的信号都能适用。文本长度不等时，它会把填充也平均进去：那时请用 MaskedMean。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/reducing.py" />
      <source>Use it behind Multiply for a product of two vectors, or for a weighted sum. Where it grows with the number of places, Mean keeps its size. `dim` counts the batch, 0, which must stay.</source>
      <translation>放在 Multiply 之后，得到两个向量的乘积或加权和。如果它随位置数增大，请用 Mean 保持大小。`dim` 把批量维 0 计算在内，而批量维必须保留。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Use it behind a ReLU where neither mean nor maximum fits: it minds all values, the great ones more. With p = 1 it is the sum of the window, with p = 2 the root of the sum of squares. Where a sum of powers is negative, as with an odd p and negative numbers, the result is not a number: keep the input positive.</source>
      <translation>用在 ReLU 之后，当平均和最大都不合适时：它顾及所有值，较大的值影响更大。p = 1 时是窗口的总和，p = 2 时是平方和的根。若幂的和为负（p 为奇数且有负数时），结果就不是一个数（NaN）：请保持输入为正。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>Use it between Conv1d layers: a single place that Dropout removes is told by its neighbours anyway. On a sequence (N, T, D) it would drop whole steps; that is sometimes meant ("word dropout"). To drop features put Permute before it.</source>
      <translation>用在 Conv1d 层之间：Dropout 去掉的单个位置反正可以由相邻位置得知。用在序列 (N, T, D) 上会丢弃整个时间步；有时正是要这样（“word dropout”）。要丢弃特征，请在前面放 Permute。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>Use it between Conv3d layers, where neighbouring places tell the same. Volumes are few and networks for them large, so that overfitting is near; 0.1 to 0.3 is usual.</source>
      <translation>用在 Conv3d 层之间，那里相邻位置的内容相同。体数据数量少而网络大，因此容易过拟合；通常取 0.1 到 0.3。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Use it between a Conv3d and its activation; the convolution's bias is then superfluous. Volumes are large and batches of them small: with a few samples its means are noisy, and GroupNorm, which does not look at the batch, is steadier.</source>
      <translation>用在 Conv3d 与其激活函数之间；这时卷积的偏置就多余了。体数据很大，批次因而很小：只有几个样本时它的均值噪声很大，而不看批次的 GroupNorm 更稳定。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Use it between a Linear and its activation. It needs batches of some size (16 or more), and at least two values a feature: a batch of one sample fails while training. In recurrent networks and transformers use LayerNorm.</source>
      <translation>放在 Linear 和它的激活函数之间。批量要足够大（16 或更多），并且每个特征至少要有两个值：训练时批量只有一个样本会出错。在循环网络和 Transformer 中请用 LayerNorm。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Use it between a convolution and its activation; the convolution's bias is then superfluous. With batches of a few samples its means are too noisy: LayerNorm does not look at the batch.</source>
      <translation>放在卷积和它的激活函数之间；这时卷积的偏置是多余的。如果批量只有几个样本，它的均值噪声太大：LayerNorm 不依赖批量。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dimensions.py" />
      <source>Use it between an encoder that has summed up a sequence in one vector and a recurrent layer that tells a sequence from it. Every step gets the same, so what reads it must count the steps itself, as a recurrent layer does.</source>
      <translation>用在把序列概括成一个向量的编码器与由它写出序列的循环层之间。每一步得到的都相同，因此读取它的层必须自己数步数，循环层就能做到。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>Use it between convolutions: a single pixel that Dropout removes is told by its neighbours anyway.</source>
      <translation>用在卷积之间：Dropout 去掉的单个像素，反正能由相邻像素得知。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>Use it between fully connected layers when the training loss falls but the validation loss rises; 0.2 to 0.5 is usual. In convolutional layers neighbouring pixels tell the same, so use Dropout2d there, or batch normalisation.</source>
      <translation>当训练损失下降而验证损失上升时，放在全连接层之间；通常取 0.2 到 0.5。在卷积层中相邻像素信息相同，因此请用 Dropout2d 或批量归一化。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>Use it between the last convolution or pooling and the first Linear. For large images first pool to a few pixels (AdaptiveAvgPool2d), or the Linear behind it has a weight for each pixel. Both dims count the batch, as in torch.</source>
      <translation>放在最后的卷积或池化与第一个 Linear 之间。图像较大时请先池化到少数像素 (AdaptiveAvgPool2d)，否则后面的 Linear 要为每个像素准备一个权重。与 torch 一样，两个维度都把批量维计算在内。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/embedding.py" />
      <source>Use it first in every network that reads text: the index of a token says nothing by itself, for token 7 is not more than token 6. A few numbers a character, tens to hundreds a word. Padding (index 0) keeps the zero vector.</source>
      <translation>在每个读取文本的网络中首先使用它：词元的编号本身没有含义，因为 7 号词元并不比 6 号更多。每个字符用几个数，每个词用几十到几百个。填充（编号 0）保持零向量。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_bounded.py" />
      <source>Use it for gates in networks for small devices, where the exponential is too dear. Beyond ±3 no gradient passes; where that hurts take Sigmoid.</source>
      <translation>用于小型设备网络中的门，那里指数运算太昂贵。超出 ±3 就没有梯度通过；若因此受影响，请用 Sigmoid。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arithmetic.py" />
      <source>Use it for products of all rows with all columns: queries with keys (turn the keys with Permute first), weights with values. It has nothing to learn: a product with learned numbers is Linear. For whole attention, which also leaves padding aside, take DotAttention or MultiheadAttention.</source>
      <translation>用于所有行与所有列的乘积：查询与键（先用 Permute 转置键），权重与值。它没有需要学习的东西：与可学习的数相乘就是 Linear。要使用完整的、并且不计填充的注意力，请用 DotAttention 或 MultiheadAttention。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/embedding.py" />
      <source>Use it for small alphabets, or to see what an embedding adds. Every token is as far from every other, and a large vocabulary makes long vectors of zeros: there take Embedding.</source>
      <translation>用于小字母表，或用来看嵌入带来了什么。每个词元与其他词元的距离都相同，词表很大时会得到很长的、几乎全是零的向量：那时请用 Embedding。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/transformer.py" />
      <source>Use it for text that is read as a whole. For data sets of a few thousand samples one or two layers with a small `dim_feedforward` learn better than many.</source>
      <translation>用于作为整体读取的文本。对于几千个样本的数据集，一到两层、`dim_feedforward` 较小时比很多层学得更好。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>Use it in convolutional networks where batches are small, as with large images or volumes: it is as good at two samples as at thirty. With batches of 32 and more BatchNorm2d is a little better. One group is a layer normalisation of the whole sample, as many groups as channels an instance normalisation. torch has no default for num_groups; the paper takes 32.</source>
      <translation>用在批次很小的卷积网络中，例如图像很大或处理体数据时：两个样本时与三十个样本时一样好。批次为 32 或更大时，BatchNorm2d 稍好一些。只有一组时就是对整个样本的层归一化，组数等于通道数时就是实例归一化。torch 没有为 num_groups 规定默认值；论文取 32。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_rectified.py" />
      <source>Use it in deep networks of Linear layers alone, on standardised features, with AlphaDropout in place of Dropout: they then train without normalisation layers. Its promise holds only for weights drawn with variance 1 / inputs ("LeCun normal"); in convolutional networks batch normalisation and ReLU are usually better.</source>
      <translation>用在只有 Linear 层的深层网络中，特征需标准化，并用 AlphaDropout 代替 Dropout：这样不用归一化层也能训练。它的保证只对以方差 1 / inputs 抽取的权重（“LeCun normal”）成立；在卷积网络中，批量归一化加 ReLU 通常更好。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Use it in networks for small devices (MobileNet). Elsewhere ReLU is as good and never flat on the right.</source>
      <translation>用于小型设备上的网络 (MobileNet)。在其他地方 ReLU 同样好，而且右侧永不平坦。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_rectified.py" />
      <source>Use it in networks for small devices (MobileNetV3), mainly in the deeper layers. Elsewhere take SiLU or ReLU.</source>
      <translation>用于小型设备的网络（MobileNetV3），主要在较深的层。其他地方请用 SiLU 或 ReLU。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders_repeated.py" />
      <source>Use it in networks that make images (style transfer, sharpening): a border of zeros shows in the result, a mirrored one does not. The outermost pixels are not repeated, so the border must be narrower than the image.</source>
      <translation>用在生成图像的网络中（风格迁移、清晰化）：补零的边界会在结果中显现，镜像的边界则不会。最外层的像素不会重复，因此边界必须比图像窄。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Use it in transformers and recurrent networks, and where batches are small. `normalized_shape` must be the last sizes of what arrives; none means the last one alone. For images BatchNorm2d is usually better.</source>
      <translation>用于 Transformer 和循环网络，以及批量较小的情形。`normalized_shape` 必须是输入张量最后几维的大小；设为无则只取最后一维。对于图像，BatchNorm2d 通常更好。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Use it in transformers in place of LayerNorm: it does as well there and is cheaper, which is why large language models have it. Where the mean carries no meaning and should go, take LayerNorm. `normalized_shape` must be the last sizes of what arrives; none means the last one alone.</source>
      <translation>在 transformer 中代替 LayerNorm：效果一样好而且更便宜，因此大语言模型使用它。如果均值没有意义、应当去掉，请用 LayerNorm。`normalized_shape` 必须是输入张量最后几维的大小；设为无则只取最后一维。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Use it instead of ReLU where many units stay at 0, and in the discriminators of generative networks.</source>
      <translation>当许多单元停留在 0 时，以及在生成网络的判别器中，用它代替 ReLU。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/passing.py" />
      <source>Use it on inputs, so that the network does not cling to their last digit, or to make an autoencoder a denoising one. The noise should be small beside the numbers: scale the inputs first. Between layers Dropout is more usual.</source>
      <translation>用在输入上，使网络不执着于最后一位数字，或让自编码器成为去噪自编码器。噪声应比数值小：请先缩放输入。在层与层之间更常用 Dropout。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution_1d.py" />
      <source>Use it on measurements over time and on texts: it works on all places at once and so faster than a recurrent layer, but sees no farther than its filters; a growing `dilation` makes it see far. A sequence arrives as (N, T, D): Permute (0, 2, 1) before it makes the features the channels, and another one behind it brings them back. For a text with several widths side by side take TextConv. With `padding` "same" the line keeps its length (stride must be 1), with "valid" nothing is padded.</source>
      <translation>用于随时间变化的测量值和文本：它同时处理所有位置，因此比循环层快，但看不到比卷积核更远的地方；逐层增大的 `dilation` 能让它看得远。序列的形状是 (N, T, D)：在前面用 Permute (0, 2, 1) 使特征成为通道，在后面再用一个换回来。要在文本上并列使用多种宽度，请用 TextConv。`padding` 取 "same" 时长度不变（stride 必须为 1），取 "valid" 时不填充。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>Use it on scans, whose brightness differs from machine to machine, and where only one or two of them fit in a batch. γ and β are learned only with `affine`, which torch leaves off here.</source>
      <translation>用于扫描图像：不同机器的亮度不同，而且一个批次只装得下一两幅。只有设了 `affine` 才学习 γ 和 β，而 torch 在这里默认关闭它。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/reducing.py" />
      <source>Use it to ask whether something was found anywhere: over the steps of a sequence of fixed length, or over the places of an image. Only the place that wins learns; equal ones share the gradient. Where texts are of several lengths take MaskedMax. `dim` counts the batch, 0, which must stay.</source>
      <translation>用来判断某内容是否在任何地方出现过：在固定长度序列的各步上，或在图像的各位置上。只有胜出的位置会学习；值相等的平分梯度。文本长度不等时请用 MaskedMax。`dim` 把批量维 0 计算在内，而批量维必须保留。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/reducing.py" />
      <source>Use it to ask whether something was found everywhere, or for the nearest of several distances. Only the place that wins learns; equal ones share the gradient. `dim` counts the batch, 0, which must stay.</source>
      <translation>用来判断某内容是否处处出现，或取几个距离中最近的。只有胜出的位置会学习；值相等的平分梯度。`dim` 把批量维 0 计算在内，而批量维必须保留。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_shrinking.py" />
      <source>Use it to clear away noise in sparse codes and denoisers. As an activation between layers it is a poor choice: what it sets to 0 gets no gradient.</source>
      <translation>用来清除稀疏编码和去噪网络中的噪声。用作层间的激活函数则不好：被它置 0 的数得不到梯度。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arithmetic.py" />
      <source>Use it to compare two things: the difference of two sentences' vectors tells what one has and the other has not. Where the order is not to matter, take the absolute value behind it, or Multiply instead.</source>
      <translation>用来比较两者：两个句子的向量之差说明一个有而另一个没有什么。如果顺序不应起作用，请在后面取绝对值，或改用 Multiply。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/cutting.py" />
      <source>Use it to cut off a border, to compare each step with the next (one Slice from 1, one to -1), or to look at every second place. Where it cuts the steps of texts, the real lengths are cut alike; counting from the end is then refused, because the end may be padding. `dim` counts the batch; negative places count from the end.</source>
      <translation>用来切去边缘、把每一步与下一步比较（一个 Slice 从 1 开始，一个到 -1 为止），或隔一个位置取一个。切的是文本的时间步时，真实长度也同样切短；这时不允许从末尾数起，因为末尾可能是填充。`dim` 把批量维计算在内；负的位置从末尾数起。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Use it to draw: in the decoder of an autoencoder, in generators, in segmentation. A kernel_size that stride divides avoids the checkerboard that uneven overlap leaves. To shrink an image use Conv2d.</source>
      <translation>用来“绘图”：在自编码器的解码器、生成器和图像分割中。kernel_size 能被 stride 整除时，可避免重叠不均造成的棋盘格。要缩小图像请用 Conv2d。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/merging.py" />
      <source>Use it to give a layer several views at once: the branches of Inception, the skip connections of U-Net, features of different sources. `dim` counts the batch: 1 is the first of a sample (channels, or features), as in DenseNet. Where the tensors mean the same, Add is cheaper.</source>
      <translation>用它让一层同时得到多种视角：Inception 的分支、U-Net 的跳跃连接、不同来源的特征。`dim` 把批量维计算在内：与 DenseNet 一样，1 是样本的第一维（通道或特征）。如果各张量含义相同，用 Add 开销更小。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/merging.py" />
      <source>Use it to lead a tensor past some layers and add it to their result: the gradient then has a short way back, and hundreds of layers can learn. To keep both tensors apart use Concat.</source>
      <translation>用它让张量绕过若干层，再加到它们的结果上：这样梯度有一条返回的捷径，几百层也能学习。如果要把两个张量分开保留，请用 Concat。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arithmetic.py" />
      <source>Use it to make a sequence of several vectors, or channels of several maps. To lay tensors side by side along a dimension that is there take Concat. `dim` counts the batch; -1 puts the new dimension last.</source>
      <translation>用来把几个向量变成序列，或把几个特征图变成通道。要沿已有的维把张量并排放置，请用 Concat。`dim` 把批量维计算在内；-1 表示新的维排在最后。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dimensions.py" />
      <source>Use it to make a table row a sequence of one step or an image of one channel, or to let Add and Multiply repeat a tensor along that dimension. `dim` counts the batch; -1 puts it last.</source>
      <translation>用来把表格的一行变成一步的序列或一个通道的图像，或让 Add 和 Multiply 沿该维重复张量。`dim` 把批量维计算在内；-1 表示排在最后。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arithmetic.py" />
      <source>Use it to make shares of a whole (with Sum and `keepdim`), or to measure in the unit of another tensor. A divisor near 0 gives numbers without bound, and 0 itself none at all: lead it through Softplus or add a constant first. To make vectors of length 1 take Normalize, which guards against that.</source>
      <translation>用来求各部分占整体的份额（配合 Sum 和 `keepdim`），或以另一个张量为单位来度量。除数接近 0 时结果没有界限，为 0 时则没有结果：请先让它通过 Softplus 或加一个常数。要得到长度为 1 的向量请用 Normalize，它能防止这种情况。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution_1d.py" />
      <source>Use it to make sound or signals from fewer numbers: in the decoder of an autoencoder, in generators. A kernel_size that stride divides avoids the ripple that uneven overlap leaves. To shorten a line use Conv1d.</source>
      <translation>用来由较少的数生成声音或信号：在自编码器的解码器和生成器中。kernel_size 能被 stride 整除时，可避免重叠不均造成的波纹。要缩短信号请用 Conv1d。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution_3d.py" />
      <source>Use it to mark organs in scans, and to make shapes or films from fewer numbers. A kernel_size that stride divides avoids the pattern that uneven overlap leaves. To shrink a volume use Conv3d.</source>
      <translation>用来在扫描图像中标出器官，或由较少的数生成形状或影片。kernel_size 能被 stride 整除时，可避免重叠不均造成的花纹。要缩小体数据请用 Conv3d。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_shares.py" />
      <source>Use it to say for each pixel which class it belongs to, or how much attention each map gets. It is Softmax with dim 1, for images alone. Before a loss that takes raw scores put none.</source>
      <translation>用来判断每个像素属于哪个类别，或每个特征图得到多少注意力。它就是 dim 为 1 的 Softmax，只用于图像。在接收原始分数的损失之前不要放它。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dense_gated.py" />
      <source>Use it to score how well two things go together: a question and an answer, a head and its dependent. It has a weight for each pair of features and each output, so lead wide inputs through a Linear first. Where it is enough that each input speaks for itself, Concat and Linear learn the same from far fewer weights.</source>
      <translation>用来给两者的相配程度打分：问题与答案、中心词与它的从属词。每对特征与每个输出都有一个权重，因此宽的输入请先通过一个 Linear。如果两个输入各自说明问题就够了，Concat 加 Linear 用少得多的权重就能学到同样的内容。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dimensions.py" />
      <source>Use it to see features as channels of an image, or to give each head of an attention its share. One of the sizes may be -1, and is then what is left. To give the whole sample other sizes take Reshape. `dim` counts the batch.</source>
      <translation>用来把特征看作图像的通道，或给每个注意力头分配它的一份。其中一个大小可以为 -1，表示余下的部分。要给整个样本换成别的大小，请用 Reshape。`dim` 把批量维计算在内。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_3d.py" />
      <source>Use it to shrink a volume smoothly. MaxPool3d keeps a weak but sharp hit that the mean of many values drowns.</source>
      <translation>用来平滑地缩小体数据。MaxPool3d 能保留微弱但鲜明的响应，而许多值的平均会把它淹没。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dense_gated.py" />
      <source>Use it to stack many fully connected layers, or between character convolutions and an LSTM: where the gate T stays shut the input passes unchanged, and its gradient too. `gate_bias` below 0 makes the gates begin nearly shut; the deeper the network, the lower it should be (−1 to −3). To add without choosing, use Add: a residual connection has no weights of its own. The number of features cannot change here.</source>
      <translation>用来堆叠许多全连接层，或用在字符卷积与 LSTM 之间：门 T 关闭的地方，输入不变地通过，梯度也是。`gate_bias` 小于 0 时，门一开始几乎关闭；网络越深，它应越低（−1 到 −3）。要不加选择地相加，请用 Add：残差连接没有自己的权重。这里不能改变特征数。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/cutting.py" />
      <source>Use it to take the first step of a transformer's answer, which has looked at all others, or one channel of an image. The last step of texts of several lengths is taken by LastState: here -1 would be padding. `dim` counts the batch.</source>
      <translation>用来取 transformer 输出的第一步（它已查看过其他所有步），或图像的一个通道。文本长度不等时，最后一步请用 LastState：在这里 -1 会是填充。`dim` 把批量维计算在内。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_1d.py" />
      <source>Use it to thin out a signal without aliasing, or with stride 1 as a moving average. MaxPool1d keeps a short hit that the mean would drown. A sequence arrives as (N, T, D): put Permute before it.</source>
      <translation>用来在不产生混叠的情况下稀释信号，或以步幅 1 作滑动平均。MaxPool1d 能保留会被平均淹没的短促响应。序列的形状是 (N, T, D)：请在前面放 Permute。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>Use it to transfer styles and in generators: it takes the contrast of a single picture away. For classification, where contrast may tell something, BatchNorm2d or GroupNorm are better. γ and β are learned only with `affine`, which torch leaves off here.</source>
      <translation>用于风格迁移和生成器：它去掉单张图片的对比度。做分类时对比度可能有用，BatchNorm2d 或 GroupNorm 更好。只有设了 `affine` 才学习 γ 和 β，而 torch 在这里默认关闭它。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders.py" />
      <source>Use it where 0 would mean something, as in a signal whose silence is another number. Where 0 is right take ZeroPad1d.</source>
      <translation>用在 0 有含义的场合，例如静音为另一个数的信号。若 0 合适，请用 ZeroPad1d。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders.py" />
      <source>Use it where 0 would mean something. Where 0 is right take ZeroPad3d.</source>
      <translation>用在 0 有含义的场合。若 0 合适，请用 ZeroPad3d。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders.py" />
      <source>Use it where 0 would mean something: in an image whose paper is 1, a border of 0 is a frame. Where 0 is right take ZeroPad2d.</source>
      <translation>用在 0 有含义的场合：在纸为 1 的图像中，0 的边界会成为一个框。若 0 合适，请用 ZeroPad2d。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_rectified.py" />
      <source>Use it where LeakyReLU helps and the best slope is not known; it costs next to nothing. `num_parameters` is 1 or the number of channels. Weight decay pulls the slopes to 0, which makes it a ReLU.</source>
      <translation>用在 LeakyReLU 有帮助但最佳斜率未知的地方；几乎没有代价。`num_parameters` 为 1 或通道数。权重衰减会把斜率拉向 0，使它变成 ReLU。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders_repeated.py" />
      <source>Use it where a border of zeros would show in the result. The outermost places are not repeated, so the border must be narrower than the volume.</source>
      <translation>用在补零的边界会在结果中显现的场合。最外层的位置不会重复，因此边界必须比体数据窄。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders_repeated.py" />
      <source>Use it where a mirrored border would invent patterns, as with images that end in plain ground. It may be as wide as you like.</source>
      <translation>用在镜像的边界会凭空产生图案的场合，例如边缘是纯色背景的图像。宽度不限。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders_repeated.py" />
      <source>Use it where a mirrored border would invent patterns. It may be as wide as you like.</source>
      <translation>用在镜像的边界会凭空产生图案的场合。宽度不限。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_rectified.py" />
      <source>Use it where a number must be positive, such as the spread of a distribution. Between layers ReLU is cheaper and usually better. Where beta · x exceeds `threshold` it is the straight line itself, lest the exponential overflow.</source>
      <translation>用在数必须为正的地方，例如分布的标准差。层与层之间，ReLU 更便宜，通常也更好。当 beta · x 超过 `threshold` 时，它就是直线本身，以免指数溢出。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Use it where a share is meant. Between the layers of a deep network it is a bad choice: its slope is at most ¼, so the gradient shrinks at every layer. Put none before an Output with binary cross entropy: that has its own.</source>
      <translation>用在需要表示比例的地方。放在深层网络的层与层之间是糟糕的选择：它的斜率至多为 ¼，梯度每经过一层都会缩小。在使用二元交叉熵的 Output 之前不要放它：该损失自带 Sigmoid。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders_repeated.py" />
      <source>Use it where a signal should go on smoothly beyond its ends: the end itself is not repeated, so the border must be shorter than the line. ReplicationPad1d repeats the last place alone.</source>
      <translation>用在信号应在两端之外平滑延续的场合：端点本身不重复，因此边界必须比信号短。ReplicationPad1d 只重复最后一个位置。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders_repeated.py" />
      <source>Use it where a signal stays at its last value beyond its ends. It may be as long as you like. ReflectionPad1d goes on more smoothly.</source>
      <translation>用在信号在两端之外保持最后一个值的场合。长度不限。ReflectionPad1d 的延续更平滑。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Use it where every value counts, as in LeNet, or to shrink an image smoothly. MaxPool2d keeps a weak but sharp hit that the mean would drown.</source>
      <translation>用在每个值都要计入的地方，如 LeNet，或用来平滑地缩小图像。MaxPool2d 能保留微弱但鲜明的响应，而平均会把它淹没。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/peaks.py" />
      <source>Use it where it matters roughly where in the text something stood: at the beginning or at the end. Each sample is cut by its own length, padding aside; a part without a step is 0. MaskedMax forgets the place altogether.</source>
      <translation>用在需要知道内容大致出现在文本何处的地方：开头还是结尾。每个样本按自己的长度划分，不计填充；没有任何一步的段为 0。MaskedMax 则完全忘掉位置。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_bounded.py" />
      <source>Use it where log-probabilities are added up. It is no activation for the inside of a network, and none is needed before an Output with binary cross entropy: that has its own.</source>
      <translation>用在需要把对数概率相加的地方。它不是网络内部的激活函数，在使用二元交叉熵的 Output 之前也不需要：该损失自带它。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_shares.py" />
      <source>Use it where log-probabilities are wanted, as in beam search. Before an Output with cross entropy it changes nothing: that has its own. `dim` counts the batch: 1 is the first of a sample. torch has no fixed default for it; 1 is what it takes for (N, C) and (N, C, H, W).</source>
      <translation>用在需要对数概率的地方，例如束搜索（beam search）。在使用交叉熵的 Output 之前，它不改变任何结果：该损失自带它。`dim` 把批量维计算在内：1 是样本的第一维。torch 没有为它规定固定的默认值；对于 (N, C) 和 (N, C, H, W)，它取 1。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution_3d.py" />
      <source>Use it where neighbours belong together in three directions. It is dear: a filter of 3 × 3 × 3 has 27 weights a channel, and volumes have many places. Where the pictures of a film hardly depend on each other, a Conv2d on each is cheaper; a kernel_size of (1, 3, 3) does that here. With `padding` "same" the volume keeps its size (stride must be 1), with "valid" nothing is padded.</source>
      <translation>用在三个方向上相邻元素都彼此相关的地方。它很昂贵：一个 3 × 3 × 3 的卷积核每个通道有 27 个权重，而体数据有很多位置。影片各帧几乎互不相关时，对每一帧用 Conv2d 更便宜；在这里把 kernel_size 设为 (1, 3, 3) 就能做到。`padding` 取 "same" 时体数据大小不变（stride 必须为 1），取 "valid" 时不填充。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders.py" />
      <source>Use it where only one side of a line is to be longer: before a Conv1d, (2, 0) keeps a filter of 3 places from looking ahead. Equal zeros at both sides are quicker set as the convolution's own `padding`.</source>
      <translation>用在信号只有一侧要加长的场合：在 Conv1d 之前，(2, 0) 使宽为 3 的卷积核不会看到后面。两侧同样补零时，直接设置卷积自身的 `padding` 更快。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Use it where shares are needed inside the network, as in attention. Put none before an Output with cross entropy: that has its own, and a second one makes learning slow. `dim` counts the batch: 1 is the first of a sample. torch has no fixed default for it; 1 is what it takes for (N, C) and (N, C, H, W).</source>
      <translation>用在网络内部需要份额的地方，例如注意力。在使用交叉熵的 Output 之前不要放它：该损失自带 Softmax，再来一个会使学习变慢。`dim` 把批量维计算在内：1 是样本的第一维。torch 没有为它规定固定的默认值；对于 (N, C) 和 (N, C, H, W)，它取 1。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders.py" />
      <source>Use it where the four borders are to differ, as before a convolution with an even kernel. Equal zeros all around are quicker set as the convolution's own `padding`.</source>
      <translation>用在四边边界不同的场合，例如在偶数卷积核的卷积之前。四周同样补零时，直接设置卷积自身的 `padding` 更快。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders_repeated.py" />
      <source>Use it where the image goes around: maps of the earth from west to east, textures that are tiled, the board of a game of life. The border must not be wider than the image.</source>
      <translation>用在图像首尾相接的场合：从西到东的世界地图、平铺的纹理、生命游戏的棋盘。边界不得比图像宽。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders_repeated.py" />
      <source>Use it where the line is a ring: hours of a day, angles, months. Elsewhere the far end is no neighbour. The border must not be longer than the line.</source>
      <translation>用在信号成环的场合：一天的小时、角度、月份。在其他情形，远端并不是邻居。边界不得比信号长。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>Use it where the loudness of a signal or the offset of a sensor tells nothing: it takes both away. Where the level matters, take BatchNorm1d. γ and β are learned only with `affine`, which torch leaves off here.</source>
      <translation>用在信号的响度或传感器的偏移不说明问题的地方：它把两者都去掉。如果电平有意义，请用 BatchNorm1d。只有设了 `affine` 才学习 γ 和 β，而 torch 在这里默认关闭它。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_shares.py" />
      <source>Use it where the numbers are distances or costs, and the nearest is to be preferred. For scores take Softmax. `dim` counts the batch: 1 is the first of a sample; torch has no fixed default for it.</source>
      <translation>用在数是距离或代价、应当偏向最近者的地方。对于分数请用 Softmax。`dim` 把批量维计算在内：1 是样本的第一维；torch 没有为它规定固定的默认值。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders.py" />
      <source>Use it where the six borders are to differ. Equal zeros all around are quicker set as the convolution's own `padding`.</source>
      <translation>用在六个边界不同的场合。四周同样补零时，直接设置卷积自身的 `padding` 更快。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders_repeated.py" />
      <source>Use it where the volume goes around, as in simulations of a periodic box. The border must not be wider than the volume.</source>
      <translation>用在体数据首尾相接的场合，例如周期性盒子的模拟。边界不得比体数据宽。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Use it wherever neighbours belong together: in pictures, spectrograms, boards. Follow it by an activation; let `stride` or a pooling layer shrink the image. On features without an order (a table) use Linear. With `padding` "same" the image keeps its size (stride must be 1), with "valid" nothing is padded.</source>
      <translation>用在相邻元素彼此相关的地方：图片、频谱图、棋盘。后面接激活函数；用 `stride` 或池化层缩小图像。对于没有顺序的特征（表格），请用 Linear。`padding` 取 "same" 时图像大小不变（stride 必须为 1），取 "valid" 时不填充。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Use it with 1 before the last Linear ("global average pooling"): the network then takes images of any size, and needs no huge Linear after Flatten. It forgets where in the image something was.</source>
      <translation>取 1 放在最后的 Linear 之前（“全局平均池化”）：这样网络能接受任意大小的图像，Flatten 之后也不需要庞大的 Linear。它会忘掉东西在图像中的位置。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_3d.py" />
      <source>Use it with 1 before the last Linear: the network then takes scans and films of any size. It forgets where and when something was.</source>
      <translation>取 1，放在最后一个 Linear 之前：这样网络就能接受任意大小的扫描图像和影片。它会忘掉内容出现的地点和时间。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Use it with 1 to ask whether a pattern is anywhere in the picture, whatever the picture's size and the pattern's place. AdaptiveAvgPool2d asks how much of it there is.</source>
      <translation>取 1 可以判断某个模式是否出现在图片中的任何地方，与图片大小和模式位置无关。AdaptiveAvgPool2d 判断的则是它有多少。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_1d.py" />
      <source>Use it with 1 to ask whether a pattern is anywhere in the signal. On texts of unequal length it looks at the padding too: there take MaskedMax.</source>
      <translation>取 1 可以判断某个模式是否出现在信号中的任何地方。文本长度不等时，它也会看填充：那时请用 MaskedMax。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_3d.py" />
      <source>Use it with 1 to ask whether a pattern is anywhere in the volume. AdaptiveAvgPool3d asks how much of it there is.</source>
      <translation>取 1 可以判断某个模式是否出现在体数据中的任何地方。AdaptiveAvgPool3d 判断的则是它有多少。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/passing.py" />
      <source>Use it with Concat or Add where every sample needs the same beside its own: learned, as the token from which a transformer tells the class of an image or a text; fixed, as a first state or a number to compare with. Of what arrives nothing is read, and no gradient goes back.</source>
      <translation>与 Concat 或 Add 合用，给每个样本在自身内容之外加上相同的内容：可学习时，它是 Transformer 用来说出图像或文本类别的词元；固定时，它是初始状态或用来比较的数。传来的内容不会被读取，也没有梯度返回。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/merging.py" />
      <source>Use it with a Sigmoid on one side to let the network choose what passes (gates, squeeze-and-excitation, attention). Without bounds on both sides products grow fast.</source>
      <translation>在一侧接 Sigmoid，让网络自己选择哪些可以通过（门、squeeze-and-excitation、注意力）。两侧都没有界限时，乘积会迅速增大。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/reducing.py" />
      <source>Use it with dim (2, 3) to sum up each channel of an image in one number, or with dim 1 to average the steps of a sequence of fixed length. Where texts are of several lengths take MaskedMean, which leaves padding aside. `dim` counts the batch, 0, which must stay.</source>
      <translation>dim 取 (2, 3) 时把图像的每个通道合并成一个数，取 1 时对固定长度序列的各步求平均。文本长度不等时请用不计填充的 MaskedMean。`dim` 把批量维 0 计算在内，而批量维必须保留。</translation>
    </message>
    <message>
      <location filename="../../engine/training/run_folder.py" />
      <source>Use the design in the folder of the run</source>
      <translation>使用训练文件夹中的设计</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arriving.py" />
      <source>Use {instead}</source>
      <translation>使用 {instead}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arriving.py" />
      <source>Use {instead} instead</source>
      <translation>改用 {instead}</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/advice_of_losses.py" />
      <source>Use {type} instead</source>
      <translation>改用 {type}</translation>
    </message>
    <message>
      <location filename="../../gui/panels/epoch_table.py" />
      <source>Valid</source>
      <translation>验证</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training.py" />
      <source>Valid. loss</source>
      <translation>验证损失</translation>
    </message>
    <message>
      <location filename="../../gui/samples_dialog.py" />
      <source>Validation</source>
      <translation>验证</translation>
    </message>
    <message>
      <location filename="../../gui/panels/group_parameters.py" />
      <source>Value</source>
      <translation>值</translation>
    </message>
    <message>
      <location filename="../../gui/panels/signals.py" />
      <source>Values</source>
      <translation>值</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/peaks.py" />
      <source>Values kept of each feature</source>
      <translation>每个特征保留的值的个数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/text.py" />
      <source>Values kept of each filter (kmax, chunk)</source>
      <translation>每个卷积核保留的值的个数（kmax、chunk）</translation>
    </message>
    <message>
      <location filename="../../gui/run_words.py" />
      <source>Vanishes on its way back</source>
      <translation>在反向途中消失</translation>
    </message>
    <message>
      <location filename="../../gui/shortcuts.py" />
      <source>View</source>
      <translation>视图</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/live_plot.py" />
      <source>View and save</source>
      <translation>查看与保存</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>W. H. Wolberg et al., UCI Machine Learning Repository (CC BY 4.0); scikit-learn, load_breast_cancer</source>
      <translation>W. H. Wolberg et al., UCI Machine Learning Repository (CC BY 4.0); scikit-learn, load_breast_cancer</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/unrolled_cells.py" />
      <source>W: weights on the input</source>
      <translation>W：作用于输入的权重</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/transformer.py" />
      <source>Waves, or learned vectors</source>
      <translation>正弦波，或学习得到的向量</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dense.py" />
      <source>Weigh and add all features: the fully connected layer.</source>
      <translation>把所有特征加权求和：全连接层。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Weigh each number by how probably it is greater than a normal one: a ReLU with a smooth knee.</source>
      <translation>按每个数大于一个正态随机数的概率给它加权：拐角平滑的 ReLU。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Weigh each number by its own sigmoid: smooth, and a little negative below 0. Also called swish.</source>
      <translation>用每个数自身的 Sigmoid 给它加权：平滑，在 0 以下略为负。又称 swish。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_rectified.py" />
      <source>Weigh each number by the tanh of its softplus: smooth, and a little negative below 0.</source>
      <translation>用 softplus 的 tanh 给每个数加权：平滑，在 0 以下略为负。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dense_gated.py" />
      <source>Weigh every product of a feature of one input with a feature of the other.</source>
      <translation>给一个输入的特征与另一个输入的特征的每个乘积加权。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/gradients.py" />
      <source>Weight norm</source>
      <translation>权重范数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>Weight of the sum</source>
      <translation>总和的权重</translation>
    </message>
    <message>
      <location filename="../../gui/panels/origin_editor.py" />
      <source>Weights (*.safetensors);;All files (*)</source>
      <translation>权重 (*.safetensors);;所有文件 (*)</translation>
    </message>
    <message>
      <location filename="../../gui/panels/origin_editor.py" />
      <source>Weights from a file</source>
      <translation>来自文件的权重</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/menus.py" />
      <source>Weights of its own</source>
      <translation>使用自己的权重</translation>
    </message>
    <message>
      <location filename="../../engine/data/own.py" />
      <source>What a column holds where the guess is wrong: number, category, text</source>
      <translation>猜测有误时，某列的内容是什么：number、category、text</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dense_gated.py" />
      <source>What bends H</source>
      <translation>使 H 弯曲的激活函数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/transformer.py" />
      <source>What bends in the small network</source>
      <translation>小网络中的激活函数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/transformer.py" />
      <source>What bends in the small networks</source>
      <translation>各小网络中的激活函数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/recurrent.py" />
      <source>What bends the sum</source>
      <translation>作用于加权和的激活函数</translation>
    </message>
    <message>
      <location filename="../../gui/twin_page.py" />
      <source>What differs</source>
      <translation>差别</translation>
    </message>
    <message>
      <location filename="../../gui/commands.py" />
      <source>What do you want to do?</source>
      <translation>你想做什么？</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/asker.py" />
      <source>What feeds {block}?</source>
      <translation>{block} 由什么输入？</translation>
    </message>
    <message>
      <location filename="../../gui/docks.py" />
      <source>What flows</source>
      <translation>流过的内容</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/asker.py" />
      <source>What follows {block}?</source>
      <translation>{block} 之后接什么？</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>What is added at each border</source>
      <translation>在每一边填充多少</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/text.py" />
      <source>What is kept of each filter</source>
      <translation>每个卷积核保留什么</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/bidirectional.py" />
      <source>What is made of both directions</source>
      <translation>怎样合并两个方向</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/passing.py" />
      <source>What is multiplied by; where it is learned, what it begins with</source>
      <translation>乘以多少；若可学习，则为初始值</translation>
    </message>
    <message>
      <location filename="../../gui/panels/gradients.py" />
      <source>What is shown of each layer</source>
      <translation>显示各层的哪个量</translation>
    </message>
    <message>
      <location filename="../../gui/panels/signals.py" />
      <source>What is shown of it</source>
      <translation>显示内容</translation>
    </message>
    <message>
      <location filename="../../gui/twin_chooser.py" />
      <source>What is to be different in the second one?</source>
      <translation>第二个设计要有什么不同？</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>What is told beside the loss</source>
      <translation>与损失一起显示的指标</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>What it says is a sum of what speaks for an answer in the first sentence and what does in the second. Whether both speak of the same thing is in neither.</source>
      <translation>它给出的是两个句子各自支持某个答案的证据之和。两个句子说的是不是同一件事，单看哪一句都看不出来。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/group.py" />
      <source>What leaves one round cannot enter the next</source>
      <translation>一遍的输出无法作为下一遍的输入</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>What lies between the given places</source>
      <translation>给定位置之间填什么</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/bidirectional.py" />
      <source>What reads</source>
      <translation>用什么读取</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>What reads the sequence</source>
      <translation>用什么读取序列</translation>
    </message>
    <message>
      <location filename="../../gui/twin_chooser.py" />
      <source>What remembers</source>
      <translation>循环单元</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/passing.py" />
      <source>What stands before it learns nothing from what stands behind it. Use it where one branch is to read another without changing it: a second head on the features of the first, the target of a self-taught network (SimSiam). To keep single layers as they are, freeze them instead.</source>
      <translation>它前面的部分不会从后面的部分学到任何东西。用在一个分支要读取另一个分支而不改变它的场合：在前者特征上的第二个头，或自监督网络的目标（SimSiam）。若要让个别层保持不变，请改为冻结它们。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>What stands early in the name fades on the way to its end.</source>
      <translation>名称开头的内容在读到结尾的途中逐渐消退。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_shrinking.py" />
      <source>What takes the place of the others</source>
      <translation>用什么代替其余的数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders.py" />
      <source>What the border holds</source>
      <translation>边界里填什么</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dense_gated.py" />
      <source>What the gates' bias begins with; below 0 they begin nearly shut</source>
      <translation>门的偏置的初始值；小于 0 时门一开始几乎关闭</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>What the padding holds</source>
      <translation>用什么来填充</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>What the padding holds: zeros</source>
      <translation>用什么来填充：零</translation>
    </message>
    <message>
      <location filename="../../gui/panels/design_page.py" />
      <source>What to look at</source>
      <translation>看点</translation>
    </message>
    <message>
      <location filename="../../commands/progress.py" />
      <source>What was learned could not be kept in {folder}</source>
      <translation>学到的内容无法保存在 {folder} 中</translation>
    </message>
    <message>
      <location filename="../../gui/files.py" />
      <source>What was learned since its start will no longer be at hand.</source>
      <translation>本次训练学到的内容将无法再使用。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>What was shown 99 steps ago is gone: the gradient back to it is multiplied at every step, and vanishes.</source>
      <translation>99 步之前出现的内容已经消失：传回那里的梯度每一步都要相乘，从而消失。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>What writes the sequence</source>
      <translation>用什么写出序列</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>When evaluating it passes everything through unchanged.</source>
      <translation>评估时让一切原样通过。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_rectified.py" />
      <source>When evaluating, the slope is the mean of `lower` and `upper`.</source>
      <translation>评估时，斜率为 `lower` 与 `upper` 的平均值。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_rectified.py" />
      <source>Where beta · x exceeds this, the output is the input</source>
      <translation>beta · x 超过它时，输出就是输入</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training_settings.py" />
      <source>Where it computes</source>
      <translation>在哪里计算</translation>
    </message>
    <message>
      <location filename="../../gui/panels/block_page.py" />
      <source>Where its first weights come from: a run's folder or a safetensors file</source>
      <translation>初始权重的来源：训练文件夹或 safetensors 文件</translation>
    </message>
    <message>
      <location filename="../../gui/panels/through_time.py" />
      <source>Where steps are counted from</source>
      <translation>步数从何处数起</translation>
    </message>
    <message>
      <location filename="../../engine/data/own.py" />
      <source>Where the file or folder is, seen from the design file</source>
      <translation>文件或文件夹的位置，相对于设计文件</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arithmetic.py" />
      <source>Where the new dimension stands; 0 is the batch</source>
      <translation>新的一维所在的位置；0 是批量维</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/recurrent.py" />
      <source>Where the update gate z stays near 1 the old state passes unchanged, and its gradient too. Mind the convention: here, as in torch, z is what is *kept*: h = (1 − z)·n + z·h_prev. Many course notes write h = z·n + (1 − z)·h_prev: the same model with z and 1 − z exchanged. It has three quarters of an LSTM's weights and often does as well. For memories of a hundred steps set `memory`: with torch's own initial values the gates stand half open, and what was read halves at every step.</source>
      <translation>当更新门 z 接近 1 时，旧状态不变地通过，它的梯度也是。请注意约定：这里与 torch 一样，z 表示*保留*的部分：h = (1 − z)·n + z·h_prev。许多课程讲义写作 h = z·n + (1 − z)·h_prev：这是同一个模型，只是 z 与 1 − z 互换。它的权重是 LSTM 的四分之三，效果往往一样好。需要记住上百步时请设 `memory`：用 torch 自带的初始值时门半开，读到的内容每一步都会减半。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Whether a number is a day or a year often shows only later: reading backwards too solves it.</source>
      <translation>一个数是日还是年，往往到后面才能看出：同时反向读取就能解决。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>Whether c starts the first step only, or is seen at every step</source>
      <translation>c 只用来开始第一步，还是每一步都能看到</translation>
    </message>
    <message>
      <location filename="../../engine/data/own.py" />
      <source>Whether color is kept</source>
      <translation>是否保留颜色</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Whether the first digits are a day or a year often shows only later. One layer reads backwards.</source>
      <translation>最前面的数字是日还是年，往往后面才看得出来。有一层是反向读取的。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Whether the first digits are a day or a year often shows only later. This layer has not seen it yet: tick bidirectional and train again.</source>
      <translation>最前面的数字是日还是年，往往后面才看得出来。这一层还没有看到后面：勾选 bidirectional 再训练一次。</translation>
    </message>
    <message>
      <location filename="../../engine/data/own.py" />
      <source>Whether y holds classes, numbers, or shares that sum to 1</source>
      <translation>y 是类别、数值，还是总和为 1 的份额</translation>
    </message>
    <message>
      <location filename="../../gui/panels/attention.py" />
      <source>Which attention</source>
      <translation>哪一处注意力</translation>
    </message>
    <message>
      <location filename="../../gui/panels/attention.py" />
      <source>Which head</source>
      <translation>哪个头</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Which of ten languages a name is from, letter by letter: what stands early fades on the way.</source>
      <translation>逐个字母判断名称用的是十种语言中的哪一种：开头的内容在途中逐渐淡去。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/cutting.py" />
      <source>Which place, 0 the first; -1 is the last</source>
      <translation>哪个位置，0 是第一个；-1 是最后一个</translation>
    </message>
    <message>
      <location filename="../../gui/panels/through_time.py" />
      <source>While it trains</source>
      <translation>训练过程中</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>While training, mean and variance are those of the batch; when evaluating, running means of what was seen in training. γ and β are learned, so that the network may undo it.</source>
      <translation>训练时用当前批量的均值和方差；评估时用训练中所见数据的滑动平均。γ 和 β 是学习得到的，因此网络可以抵消这一变换。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Why a network needs hidden layers and activations: two arms that no straight line can part.</source>
      <translation>为什么网络需要隐藏层和激活函数：任何直线都分不开的两条螺旋臂。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Why batch norm allows a large learning rate, and how far 9000 parameters go.</source>
      <translation>为什么批量归一化允许更大的学习率，9000 个参数又能做到什么程度。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/transformer.py" />
      <source>Width of the small network</source>
      <translation>小网络的宽度</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/transformer.py" />
      <source>Width of the small networks</source>
      <translation>各小网络的宽度</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/text.py" />
      <source>Widths of the windows</source>
      <translation>各窗口的宽度</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Windows of 2, 3 and 4 letters side by side. Set kernel_sizes to 1 and train again: letters alone say much less.</source>
      <translation>宽为 2、3 和 4 个字母的窗口并排。把 kernel_sizes 设为 1 再训练一次：单个字母能说明的少得多。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Windows of two, three and four letters side by side, each asked whether its pattern is anywhere in the name.</source>
      <translation>两个、三个和四个字母的窗口并列，各自判断自己的模式是否出现在名称的某处。</translation>
    </message>
    <message>
      <location filename="../../engine/data/tables.py" />
      <source>Wine</source>
      <translation>葡萄酒</translation>
    </message>
    <message>
      <location filename="../../gui/runs_words.py" />
      <source>Wire added: {wire}</source>
      <translation>新增连线：{wire}</translation>
    </message>
    <message>
      <location filename="../../gui/runs_words.py" />
      <source>Wire removed: {wire}</source>
      <translation>移除连线：{wire}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_shrinking.py" />
      <source>With 0 and 0 it is ReLU; with another threshold it demands a stronger signal. Where `value` is not `threshold` the function jumps, and the gradient knows nothing of the jump. torch has no defaults; here both are 0.</source>
      <translation>两者都为 0 时就是 ReLU；取别的阈值则要求更强的信号。`value` 不等于 `threshold` 时函数有跳变，而梯度对跳变一无所知。torch 没有默认值；这里两者都为 0。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>With 442 patients a larger network soon learns them by heart: watch the validation loss turn upwards after 400 epochs.</source>
      <translation>只有 442 名患者，更大的网络很快就会把他们背下来：400 轮之后，看验证损失回升。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>With `loss` on auto the target decides: classes are compared by cross entropy, yes-or-no by binary cross entropy, numbers by the mean squared error. Cross entropy takes raw scores: put no Softmax before it, nor a Sigmoid before the binary one, for the loss has it inside, computed more exactly.</source>
      <translation>`loss` 为 auto 时由目标决定：类别用交叉熵比较，是或否用二元交叉熵，数值用均方误差。交叉熵接受原始得分：不要在它之前放 Softmax，也不要在二元交叉熵之前放 Sigmoid，因为损失自带这一步，而且计算得更精确。</translation>
    </message>
    <message>
      <location filename="../../gui/twin_chooser.py" />
      <source>With and without</source>
      <translation>有无对比</translation>
    </message>
    <message>
      <location filename="../../gui/twin_variants.py" />
      <source>With attention</source>
      <translation>带注意力</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dense_gated.py" />
      <source>With enough `pieces` it can take the form of any convex function, ReLU (two pieces) among them, and its gradient never vanishes. It was made for networks with Dropout. It costs `pieces` times the weights of a Linear, so a wider Linear with ReLU is often as good. Put no activation behind it.</source>
      <translation>`pieces` 足够多时，它能取任何凸函数的形状，包括 ReLU（两段），而且梯度永不消失。它是为带 Dropout 的网络设计的。它的权重是 Linear 的 `pieces` 倍，因此更宽的 Linear 加 ReLU 往往一样好。后面不要再放激活函数。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_1d.py" />
      <source>With p = 2 it is the root of the energy of a stretch of sound. Where a sum of powers is negative, as with an odd p and negative numbers, the result is not a number: keep the input positive, or take AvgPool1d or MaxPool1d.</source>
      <translation>p = 2 时，它是一段声音的能量的根。若幂的和为负（p 为奇数且有负数时），结果就不是一个数（NaN）：请保持输入为正，或用 AvgPool1d 或 MaxPool1d。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>With torch's own initial values the forget gates begin near 1/2: the sign halves at every step, and its gradient too. Set memory to 200 and train again.</source>
      <translation>用 torch 自己的初始值时，遗忘门从 1/2 附近开始：符号在每一步减半，它的梯度也是。把 memory 设为 200 再训练一次。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/cutting.py" />
      <source>Without `sizes` the parts are equal, or the first ones larger by 1. Use it to lead halves of the channels through different layers (ShuffleNet), or to take apart what one Linear has computed for several purposes, as gates. To give several blocks the whole tensor no block is needed: lay several wires. `dim` counts the batch.</source>
      <translation>没有设 `sizes` 时各部分相等，或前面几部分大 1。用来让通道的两半通过不同的层（ShuffleNet），或把一个 Linear 为几种用途（例如各个门）算出的结果分开。要把整个张量给几个模块，不需要任何模块：接几条连线即可。`dim` 把批量维计算在内。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/inputs.py" />
      <source>Without a dataset set `shape` and `dtype`: the design can then be checked, counted and exported, but not trained. With one, `field` decides. A design may have several Inputs.</source>
      <translation>没有数据集时设置 `shape` 和 `dtype`：这样的设计可以检查、统计和导出，但不能训练。有数据集时由 `field` 决定。一个设计可以有多个 Input。</translation>
    </message>
    <message>
      <location filename="../../gui/twin_variants.py" />
      <source>Without attention</source>
      <translation>不带注意力</translation>
    </message>
    <message>
      <location filename="../../gui/twin_variants.py" />
      <source>Without clipping</source>
      <translation>不裁剪梯度</translation>
    </message>
    <message>
      <location filename="../../gui/twin_variants.py" />
      <source>Without dropout</source>
      <translation>不带 dropout</translation>
    </message>
    <message>
      <location filename="../../gui/twin_variants.py" />
      <source>Without normalisation</source>
      <translation>不带归一化</translation>
    </message>
    <message>
      <location filename="../../gui/panels/dataset_form.py" />
      <source>Without one, the design can be checked and exported, but not trained.</source>
      <translation>没有数据集时，设计可以检查和导出，但不能训练。</translation>
    </message>
    <message>
      <location filename="../../gui/files.py" />
      <source>Without saving, they are lost.</source>
      <translation>不保存的话，更改会丢失。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Without the three activations the whole network is one linear layer, and its border a straight line.</source>
      <translation>没有这三个激活，整个网络只是一个线性层，它的边界是一条直线。</translation>
    </message>
    <message>
      <location filename="../../gui/run_words.py" />
      <source>Word error rate</source>
      <translation>词错误率</translation>
    </message>
    <message>
      <location filename="../../gui/panels/signals.py" />
      <source>Words in the plane</source>
      <translation>平面上的词</translation>
    </message>
    <message>
      <location filename="../../gui/panels/try_it.py" />
      <source>Write</source>
      <translation>写出方式</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/own_text.py" />
      <source>Write a class that derives from nn.Module</source>
      <translation>写一个继承 nn.Module 的类</translation>
    </message>
    <message>
      <location filename="../../commands/user_module.py" />
      <source>Write a function beside it, such as: def make(): return {name}(...), and name {file}:make</source>
      <translation>在它旁边写一个函数，例如：def make(): return {name}(...)，再指定 {file}:make</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/own_code.py" />
      <source>Write a layer of your own in Python: a class that derives from `nn.Module`.</source>
      <translation>用 Python 编写自己的层：一个继承 `nn.Module` 的类。</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_csv.py" />
      <source>Write a number with a point, or set the type of {column} to category or text</source>
      <translation>用小数点写数字，或把 {column} 的类型设为类别或文本</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>Write a sequence of tokens one after another, each from those before it and from what an encoder has read.</source>
      <translation>一个接一个地写出词元序列，每个词元取决于它之前的词元以及编码器读到的内容。</translation>
    </message>
    <message>
      <location filename="../../engine/program/origins.py" />
      <source>Write behind the path of {block} a # and one of these names</source>
      <translation>在 {block} 的路径后写上 # 和其中一个名称</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/embedding.py" />
      <source>Write each index as a vector that is 1 at its place and 0 elsewhere: the plainest way to feed tokens.</source>
      <translation>把每个编号写成一个向量，在它的位置为 1，其余为 0：输入词元最简单的方式。</translation>
    </message>
    <message>
      <location filename="../../engine/program/from_module/operation.py" />
      <source>Write it with layers and functions that have a block (see: main.py blocks)</source>
      <translation>改用有对应模块的层和函数来写（参见：main.py blocks）</translation>
    </message>
    <message>
      <location filename="../../engine/program/from_module/operation.py" />
      <source>Write it with those, or leave it out and do it outside the network</source>
      <translation>改用这些来写，或去掉它，放到网络之外处理</translation>
    </message>
    <message>
      <location filename="../../engine/project/reading.py" />
      <source>Write the block's id, a dot, and the port's name</source>
      <translation>请写成模块的名称、一个点、再加端口的名称</translation>
    </message>
    <message>
      <location filename="../../engine/project/reading.py" />
      <source>Write the id of a block inside, a dot, and the name of its setting, under a name of its own</source>
      <translation>依次写出内部模块的 id、一个点和设置的名称，并使用不重复的名称</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/own_code.py" />
      <source>Write the size as a number</source>
      <translation>把大小写成具体的数</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_text.py" />
      <source>Write {first}, a tab, and {second}</source>
      <translation>依次写 {first}、一个制表符和 {second}</translation>
    </message>
    <message>
      <location filename="../../gui/panels/attention.py" />
      <source>Writing by itself</source>
      <translation>自行写出</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/sample_picker.py" />
      <source>Wrong answer</source>
      <translation>答错的样本</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Yearly mean of the relative sunspot number, World Data Center for the Sunspot Index; public domain</source>
      <translation>太阳黑子相对数的年平均值，World Data Center for the Sunspot Index；公有领域</translation>
    </message>
    <message>
      <location filename="../../gui/trust_dialog.py" />
      <source>You are asked again as soon as one character of it changes.</source>
      <translation>代码只要改动一个字符，就会重新询问。</translation>
    </message>
    <message>
      <location filename="../../gui/crash.py" />
      <source>Your work is kept and can be recovered at the next start. What happened is written to {path}.</source>
      <translation>你的工作已保存，可在下次启动时恢复。错误详情已写入 {path}。</translation>
    </message>
    <message>
      <location filename="../../gui/trust_dialog.py" />
      <source>Your yes could not be kept</source>
      <translation>信任确认未能保存</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders.py" />
      <source>Zero padding 1D</source>
      <translation>一维零填充</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders.py" />
      <source>Zero padding 2D</source>
      <translation>二维零填充</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders.py" />
      <source>Zero padding 3D</source>
      <translation>三维零填充</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Zeros added at each border</source>
      <translation>在每一边填充的零</translation>
    </message>
    <message>
      <location filename="../../gui/shortcuts.py" />
      <source>Zoom</source>
      <translation>缩放</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Zoom In</source>
      <translation>放大</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Zoom Out</source>
      <translation>缩小</translation>
    </message>
    <message>
      <location filename="../../gui/status.py" />
      <source>Zoom; click for actual size</source>
      <translation>缩放；单击恢复实际大小</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>`dims` lists all dimensions as torch counts them, with the batch, 0, in its first place: (0, 2, 1) swaps the two dimensions of a sample. To change the sizes themselves use Reshape.</source>
      <translation>`dims` 像 torch 那样列出所有维度，第一个是批量维 0：(0, 2, 1) 交换样本的两个维度。要改变各维的大小请用 Reshape。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>`kind` says what reads: a recurrent network (rnn, lstm, gru), one that reads both ways (birnn, bilstm, bigru), a stack of convolutions (cnn), or one of self-attention (transformer). A decoder that is given only c must find everything in one vector, which grows too narrow for long sequences: then give it the memory and attention too.</source>
      <translation>`kind` 表示用什么读取：循环网络（rnn、lstm、gru）、双向读取的循环网络（birnn、bilstm、bigru）、一叠卷积（cnn），或一叠自注意力（transformer）。只得到 c 的解码器必须在一个向量里找到全部内容，序列很长时它就太窄了：这时也请给它记忆和注意力。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>`metric` is what is told beside the loss: of classes accuracy, top-k accuracy (the truth is among the `k` highest scores) or F1 averaged over the classes, of yes-or-no accuracy or F1 of yes, of numbers R² or the mean absolute error, of pictures also the peak signal-to-noise ratio, 10 · log₁₀(1 / MSE) dB for dots from 0 to 1, of tokens the share that is right, the share of whole answers, perplexity (among how many tokens the network seems to choose) or the error rate: edits that mend the answers, as a share of the true characters or words. Of mean absolute error, perplexity and error rate less is better.</source>
      <translation>`metric` 是与损失一同显示的指标：类别可用准确率、top-k 准确率（正确答案在得分最高的 `k` 个之中）或对各类取平均的 F1；是非题可用准确率或“是”的 F1；数值可用 R² 或平均绝对误差，图片还可用峰值信噪比，即 10 · log₁₀(1 / MSE) dB（像素取 0 到 1）；词元可用正确的比例、整个答案正确的比例、困惑度（网络似乎在多少个词元之间选择），或错误率：改正答案所需的编辑次数占正确字符或单词的比例。平均绝对误差、困惑度和错误率越小越好。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>`shape` is the shape of one sample, without the batch; one of its sizes may be -1, and is then what is left. It does not move numbers: to swap dimensions (channels first or last) use Permute.</source>
      <translation>`shape` 是单个样本的形状，不含批量维；其中一个大小可为 -1，表示由其余部分推出。它不会移动数据：要交换维度（通道在前或在后）请用 Permute。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/own_code.py" />
      <source>a 0 means the size of the first input at the same place, and that has {count}: {shape}</source>
      <translation>0 表示与第一个输入在同一位置的大小相同，而它只有 {count} 维：{shape}</translation>
    </message>
    <message>
      <location filename="../../engine/graph/edits.py" />
      <source>a block in a wire needs an input and an output</source>
      <translation>连线中的模块必须既有输入又有输出</translation>
    </message>
    <message>
      <location filename="../../engine/graph/edits.py" />
      <source>a block's name is its attribute in the code, so it must be unique</source>
      <translation>模块的名称就是它在代码中的属性名，因此不能重复</translation>
    </message>
    <message>
      <location filename="../../engine/program/from_module/operation.py" />
      <source>a drawing is made of the layers and functions that main.py blocks lists</source>
      <translation>图由 main.py blocks 列出的层和函数构成</translation>
    </message>
    <message>
      <location filename="../../engine/program/own_source.py" />
      <source>a file has one {name} only</source>
      <translation>一个文件中只能有一个 {name}</translation>
    </message>
    <message>
      <location filename="../../engine/project/faults.py" />
      <source>a finite number</source>
      <translation>有限的数</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/tips.py" />
      <source>a learned layer, the bridge, makes {made} numbers of these {taken}</source>
      <translation>一个可学习的小层（bridge）把这 {taken} 个数变成 {made} 个</translation>
    </message>
    <message>
      <location filename="../../engine/project/faults.py" />
      <source>a list</source>
      <translation>列表</translation>
    </message>
    <message>
      <location filename="../../engine/project/faults.py" />
      <source>a list of two</source>
      <translation>含两项的列表</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/facts.py" />
      <source>a muted block passes its input through, and only at its first output</source>
      <translation>被禁用的模块把输入直接传过去，而且只从它的第一个输出</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/facts.py" />
      <source>a muted block passes its input through, and this one has no input</source>
      <translation>被旁路的模块直接传递输入，而这个模块没有输入</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/facts.py" />
      <source>a muted block passes its input through, and this one has no output</source>
      <translation>被旁路的模块直接传递输入，而这个模块没有输出</translation>
    </message>
    <message>
      <location filename="../../engine/graph/edits.py" />
      <source>a name has 1 to {longest} characters, no dot and no control character</source>
      <translation>名称由 1 到 {longest} 个字符组成，不含点和控制字符</translation>
    </message>
    <message>
      <location filename="../../engine/data/vocabulary.py" />
      <source>a network reads at least one token</source>
      <translation>网络至少要读取一个词元</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/groups.py" />
      <source>a network that writes answers tells its decoder from outside which tokens it has written so far</source>
      <translation>写出答案的网络要从外部告知解码器目前已写出哪些词元</translation>
    </message>
    <message>
      <location filename="../../engine/project/faults.py" />
      <source>a number</source>
      <translation>数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/attention.py" />
      <source>a query has {size} numbers, a key {key_size}</source>
      <translation>查询有 {size} 个数，键有 {key_size} 个</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>a sample is {given} = {elements} numbers, and shape is {shape} = {wanted}</source>
      <translation>一个样本是 {given} = {elements} 个数，而 shape 是 {shape} = {wanted}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>a sample is {shape}</source>
      <translation>一个样本是 {shape}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>a side is {side}, and scale_factor {factor} is no whole number</source>
      <translation>一边为 {side}，而 scale_factor {factor} 不是整数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>a side of {size} grows to {grown}, from which 2 × {padding} are taken</source>
      <translation>边长 {size} 增大到 {grown}，再从中去掉 2 × {padding}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/transformer.py" />
      <source>a step of it has {found} numbers, one of the target {size}</source>
      <translation>它的每一步有 {found} 个数，目标的每一步有 {size} 个</translation>
    </message>
    <message>
      <location filename="../../engine/project/faults.py" />
      <source>a text</source>
      <translation>文本</translation>
    </message>
    <message>
      <location filename="../../engine/project/faults.py" />
      <source>a whole number</source>
      <translation>整数</translation>
    </message>
    <message>
      <location filename="../../engine/project/run_files.py" />
      <source>a window has it open, or a command line trains it</source>
      <translation>有一个窗口正打开着它，或某个命令行正在训练它</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/group.py" />
      <source>a wire to {inside} comes from an output that is not there</source>
      <translation>通往 {inside} 的连线来自不存在的输出</translation>
    </message>
    <message>
      <location filename="../../gui/panels/template_card.py" />
      <source>about {seconds} s</source>
      <translation>约 {seconds} 秒</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/editor.py" />
      <source>add {type}</source>
      <translation>添加 {type}</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/unrolled_cells.py" />
      <source>after the last</source>
      <translation>最后一步之后</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/rate.py" />
      <source>after {steps} steps the loss has come from {start:.3g} to {now:.3g} only; a step changes no layer by more than {size:.2g} of its weights, where 1e-3 is usual</source>
      <translation>{steps} 步之后，损失仅从 {start:.3g} 变为 {now:.3g}；每一步中，各层的变化都不超过其权重的 {size:.2g}，而通常为 1e-3</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/advice.py" />
      <source>all its weights are frozen</source>
      <translation>它的所有权重都被冻结</translation>
    </message>
    <message>
      <location filename="../../gui/twin_page.py" />
      <source>all layers</source>
      <translation>所有层</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>alpha is {alpha}; from its result alone the gradient could not be told</source>
      <translation>alpha 为 {alpha}；仅凭结果无法推算梯度</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_arrays.py" />
      <source>an array is of type {dtype}, and must hold numbers or texts</source>
      <translation>有一个数组的类型是 {dtype}，而数组只能存数字或文本</translation>
    </message>
    <message>
      <location filename="../../engine/project/faults.py" />
      <source>an object in braces</source>
      <translation>花括号括起的对象</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/gate_diagram.py" />
      <source>and what is written</source>
      <translation>加上写入的内容</translation>
    </message>
    <message>
      <location filename="../../engine/project/run_store.py" />
      <source>another window or program has been writing to it for longer than it takes</source>
      <translation>另一个窗口或程序一直在写入，时间超出正常所需</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/group.py" />
      <source>as its entries and exits; with several rounds there are as many exits as entries</source>
      <translation>与其入口和出口相同；重复多遍时，出口与入口一样多</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/gradients.py" />
      <source>at step {step} it is {highest:.2g} long, most of it in {layer}; half of all steps stay below {usual:.2g}. One such step throws the weights far away</source>
      <translation>第 {step} 步的梯度长度为 {highest:.2g}，主要来自 {layer}；而半数的步都低于 {usual:.2g}。这样的一步就会把权重抛到很远</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>attention is {attention}, and no memory is connected</source>
      <translation>attention 为 {attention}，而没有连接记忆</translation>
    </message>
    <message>
      <location filename="../../gui/panels/through_time.py" />
      <source>back from the newest</source>
      <translation>从最后一步往回数</translation>
    </message>
    <message>
      <location filename="../../gui/panels/gates.py" />
      <source>backward ←</source>
      <translation>反向 ←</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/unrolled_cells.py" />
      <source>before the first</source>
      <translation>第一步之前</translation>
    </message>
    <message>
      <location filename="../../gui/panels/try_it.py" />
      <source>by beams</source>
      <translation>束搜索</translation>
    </message>
    <message>
      <location filename="../../gui/panels/try_it.py" />
      <source>by chance</source>
      <translation>随机抽取</translation>
    </message>
    <message>
      <location filename="../../gui/panels/gates.py" />
      <source>c = f·c₋ + i·g, h = o·tanh(c): f near 1 keeps, near 0 forgets.</source>
      <translation>c = f·c₋ + i·g，h = o·tanh(c)：f 接近 1 则保留，接近 0 则遗忘。</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/gate_diagram.py" />
      <source>candidate</source>
      <translation>候选</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/column_table.py" />
      <source>categories</source>
      <translation>类别</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/map_grid.py" />
      <source>channel {channel}, row {row}, column {column}: {value}</source>
      <translation>通道 {channel}，第 {row} 行，第 {column} 列：{value}</translation>
    </message>
    <message>
      <location filename="../../gui/panels/block_edits.py" />
      <source>choose no dataset</source>
      <translation>不选择数据集</translation>
    </message>
    <message>
      <location filename="../../gui/data_dialog.py" />
      <source>choose the dataset {name}</source>
      <translation>选择数据集 {name}</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/editor.py" />
      <source>connect {source} to {target}</source>
      <translation>连接 {source} 到 {target}</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/gestures/cut.py" />
      <source>cut {count} wires</source>
      <translation>剪断 {count} 条连线</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/editor.py" />
      <source>delete</source>
      <translation>删除</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/reducing.py" />
      <source>dim is {dims}</source>
      <translation>dim 为 {dims}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/reducing.py" />
      <source>dim names no dimension, or one twice</source>
      <translation>dim 没有指定任何维，或把某一维指定了两次</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/cutting.py" />
      <source>dimension {dim} has the size {size}, and chunks is {chunks}</source>
      <translation>第 {dim} 维的大小为 {size}，而 chunks 为 {chunks}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/cutting.py" />
      <source>dimension {dim} has the size {size}, and from place {start} to before {stop} there is none</source>
      <translation>第 {dim} 维的大小为 {size}，从位置 {start} 到 {stop} 之前没有任何位置</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/cutting.py" />
      <source>dimension {dim} has the size {size}, and sizes is {sizes} = {total}; 2 to {most} parts are possible</source>
      <translation>第 {dim} 维的大小为 {size}，而 sizes 为 {sizes} = {total}；可以分成 2 到 {most} 部分</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dimensions.py" />
      <source>dimension {dim} has the size {size}, and unflattened_size is {shape}</source>
      <translation>第 {dim} 维的大小为 {size}，而 unflattened_size 为 {shape}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/cutting.py" />
      <source>dimension {dim} has the size {size}: its places are 0 to {last}, or from the end -1 to -{size}</source>
      <translation>第 {dim} 维的大小为 {size}：它的位置为 0 到 {last}，或从末尾数起 -1 到 -{size}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/padded.py" />
      <source>dimension {dim} has {size} places, of which a short sample uses only the first; the others fill it up</source>
      <translation>第 {dim} 维有 {size} 个位置，短的样本只用到前面一些，其余是填充</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dimensions.py" />
      <source>dimension {dim} of a sample {shape} has the size {size}</source>
      <translation>样本 {shape} 的第 {dim} 维大小为 {size}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_bounded.py" />
      <source>dimension {dim} of {shape} has the size {size}</source>
      <translation>{shape} 的第 {dim} 维大小为 {size}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dims.py" />
      <source>dimension {dim} of {shape} holds the samples, which must not be mixed</source>
      <translation>{shape} 的维度 {dim} 是样本所在的维度，不能混合</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_bounded.py" />
      <source>dimension {dim} of {shape} is {size}, which may be odd</source>
      <translation>{shape} 的第 {dim} 维为 {size}，可能是奇数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>dims does not name each dimension once</source>
      <translation>dims 没有把每个维度恰好列出一次</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>dims is {dims}, and the tensor {shape} has the dimensions 0 to {last}</source>
      <translation>dims 为 {dims}，而张量 {shape} 的维度是 0 到 {last}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>dims is {dims}; dimension 0 holds the samples and must stay first</source>
      <translation>dims 为 {dims}；维度 0 是样本所在的维度，必须留在首位</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>dims moves the batch</source>
      <translation>dims 移动了批量维</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/gestures/cut.py" />
      <source>disconnect {source} from {target}</source>
      <translation>断开 {source} 与 {target}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>downscale_factor is {factor}, and a side is {side}</source>
      <translation>downscale_factor 为 {factor}，而一边为 {side}</translation>
    </message>
    <message>
      <location filename="../../engine/training/checkpoint.py" />
      <source>drawing, dataset or training settings differ from those it was trained with</source>
      <translation>图、数据集或训练设置与训练它时不同</translation>
    </message>
    <message>
      <location filename="../../gui/panels/origin_editor.py" />
      <source>drawn at random</source>
      <translation>随机初始化</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/editor.py" />
      <source>duplicate</source>
      <translation>创建副本</translation>
    </message>
    <message>
      <location filename="../../gui/panels/run_curves.py" />
      <source>each step</source>
      <translation>每一步</translation>
    </message>
    <message>
      <location filename="../../gui/panels/gates.py" />
      <source>each unit</source>
      <translation>各个单元</translation>
    </message>
    <message>
      <location filename="../../gui/runs_curves.py" />
      <source>epoch</source>
      <translation>轮次</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training.py" />
      <source>epoch {epoch} of {epochs}</source>
      <translation>第 {epoch} 轮，共 {epochs} 轮</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_faults.py" />
      <source>every one is {name}: there is nothing to tell apart</source>
      <translation>全部都是 {name}：没有什么可以区分</translation>
    </message>
    <message>
      <location filename="../../engine/training/batches.py" />
      <source>field {field}, {part} part, sample {sample}</source>
      <translation>字段 {field}，{part}部分，样本 {sample}</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/faces.py" />
      <source>field {name}</source>
      <translation>字段 {name}</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/map_grid.py" />
      <source>filter {filter}, channel {channel}, row {row}, column {column}: {value}</source>
      <translation>卷积核 {filter}，通道 {channel}，第 {row} 行，第 {column} 列：{value}</translation>
    </message>
    <message>
      <location filename="../../engine/program/from_module/sequences.py" />
      <source>first</source>
      <translation>第一</translation>
    </message>
    <message>
      <location filename="../../gui/run_words.py" />
      <source>first / last {ratio}</source>
      <translation>首层 / 末层 {ratio}</translation>
    </message>
    <message>
      <location filename="../../gui/panels/fixing.py" />
      <source>fix {block}: {mend}</source>
      <translation>修复 {block}：{mend}</translation>
    </message>
    <message>
      <location filename="../../gui/panels/fixing.py" />
      <source>fix: {mend}</source>
      <translation>修复：{mend}</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/gate_diagram.py" />
      <source>forget</source>
      <translation>遗忘</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/own_code.py" />
      <source>forward also takes the lengths of padded inputs, int64 (N,), after the tensors</source>
      <translation>forward 在张量之后还接收填充过的输入的长度，int64 (N,)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/own_code.py" />
      <source>forward of {name} takes {taken} tensors, and is given {given}</source>
      <translation>{name} 的 forward 接收 {taken} 个张量，而得到的是 {given} 个</translation>
    </message>
    <message>
      <location filename="../../gui/panels/gates.py" />
      <source>forward →</source>
      <translation>正向 →</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/editor.py" />
      <source>freeze</source>
      <translation>冻结</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>freeze {blocks}</source>
      <translation>冻结 {blocks}</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/faces.py" />
      <source>fresh: its weights begin anew in this run</source>
      <translation>重新初始化：它的权重在本次训练中从头学起</translation>
    </message>
    <message>
      <location filename="../../gui/panels/through_time.py" />
      <source>from the first step</source>
      <translation>从第一步数起</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/faces.py" />
      <source>frozen</source>
      <translation>已冻结</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/grouper.py" />
      <source>give own weights to</source>
      <translation>取消共享权重</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/tips.py" />
      <source>gives {shape}</source>
      <translation>给出 {shape}</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/heatmap.py" />
      <source>greatest</source>
      <translation>最大值</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/grouper.py" />
      <source>group</source>
      <translation>编组</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>groups does not divide the channels</source>
      <translation>groups 不能整除通道数</translation>
    </message>
    <message>
      <location filename="../../engine/project/reading.py" />
      <source>groups may lie {most} deep in each other</source>
      <translation>编组最多可嵌套 {most} 层</translation>
    </message>
    <message>
      <location filename="../../gui/panels/attention.py" />
      <source>head {head}</source>
      <translation>第 {head} 个头</translation>
    </message>
    <message>
      <location filename="../../engine/program/from_module/operation.py" />
      <source>in a drawing no block does: each layer that must leave padding aside is given the lengths itself</source>
      <translation>图中的模块都不读取它：凡须排除填充的层，都会直接得到长度</translation>
    </message>
    <message>
      <location filename="../../engine/program/from_module/operation.py" />
      <source>in a drawing the batch is the first dimension everywhere</source>
      <translation>在图中，批量维处处都是第一维</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/overwriting.py" />
      <source>in place it would change the output of {victim}; other blocks read that too</source>
      <translation>原地计算会改变 {victim} 的输出；其他模块也要读取它</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/overwriting.py" />
      <source>in place it would change the output of {victim}; that is needed unchanged, for its own gradient or because it is the data</source>
      <translation>原地计算会改变 {victim} 的输出；这一输出必须保持不变，因为它自身的梯度要用到它，或它就是数据</translation>
    </message>
    <message>
      <location filename="../../gui/panels/dataset_form.py" />
      <source>input</source>
      <translation>输入</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arithmetic.py" />
      <source>input is {first} a sample and other {second}: the last size of the one must be the last but one of the other, and the sizes before must be equal</source>
      <translation>input 每个样本为 {first}，other 为 {second}：前者的最后一维必须等于后者的倒数第二维，再前面的各维必须相等</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arithmetic.py" />
      <source>input, other: each (N, *) with as many dimensions; sizes must be equal, or 1, which counts for all
output: (N, *)</source>
      <translation>input, other：各为 (N, *)，维数相同；大小必须相等，或为 1（对所有位置起作用）
output: (N, *)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dense_gated.py" />
      <source>input1 is {first} a sample and input2 {second}; all sizes but the last must be equal</source>
      <translation>input1 每个样本为 {first}，input2 为 {second}；除最后一维外，各维大小必须相等</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dense_gated.py" />
      <source>input1: (N, *, in1_features), float32; input2: (N, *, in2_features), all sizes but the last as input1
output: (N, *, out_features)</source>
      <translation>input1: (N, *, in1_features), float32；input2: (N, *, in2_features)，除最后一维外各维大小同 input1
output: (N, *, out_features)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/passing.py" />
      <source>input: (N, *)
output: (N, *), the same</source>
      <translation>input: (N, *)
output: (N, *)，相同</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dimensions.py" />
      <source>input: (N, *)
output: (N, *, 1, *), with the 1 at `dim`</source>
      <translation>input: (N, *)
output: (N, *, 1, *)，其中的 1 在 `dim` 处</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>input: (N, *)
output: (N, *shape)</source>
      <translation>input: (N, *)
output: (N, *shape)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dimensions.py" />
      <source>input: (N, *)
output: (N, steps, *)</source>
      <translation>input: (N, *)
output: (N, steps, *)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/cutting.py" />
      <source>input: (N, *)
part1, part2, …: each (N, *), where the sizes of `dim` add up to the input's</source>
      <translation>input: (N, *)
part1, part2, …：各为 (N, *)，`dim` 上的大小合起来等于输入的大小</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/reducing.py" />
      <source>input: (N, *), float32
output: (N, *)</source>
      <translation>input: (N, *), float32
output: (N, *)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/reducing.py" />
      <source>input: (N, *), float32
output: (N, *) without the dimensions `dim`; with `keepdim` they have the size 1</source>
      <translation>input: (N, *), float32
output: (N, *)，去掉 `dim` 指定的各维；设了 `keepdim` 时这些维的大小为 1</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_bounded.py" />
      <source>input: (N, *), float32
output: (N, *): at most 0</source>
      <translation>input: (N, *), float32
output: (N, *)：不大于 0</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_bounded.py" />
      <source>input: (N, *), float32; its size along `dim` must be even
output: (N, *), half as large along `dim`</source>
      <translation>input: (N, *), float32；沿 `dim` 的大小必须为偶数
output: (N, *)，沿 `dim` 减半</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/embedding.py" />
      <source>input: (N, *), int64
output: (N, *, num_classes), float32</source>
      <translation>input: (N, *)，int64
output: (N, *, num_classes), float32</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/embedding.py" />
      <source>input: (N, *), int64: indices into the vocabulary
output: (N, *, embedding_dim), float32</source>
      <translation>input: (N, *)，int64：词表中的编号
output: (N, *, embedding_dim), float32</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/passing.py" />
      <source>input: (N, *): only its number of samples counts
output: (N, *shape), float32</source>
      <translation>input: (N, *)：只用到它的样本数
output: (N, *shape), float32</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>input: (N, *, *normalized_shape), float32
output: the same</source>
      <translation>input: (N, *, *normalized_shape), float32
output: 与输入相同</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dimensions.py" />
      <source>input: (N, *, 1, *), with the 1 at `dim`
output: (N, *)</source>
      <translation>input: (N, *, 1, *)，其中的 1 在 `dim` 处
output: (N, *)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arithmetic.py" />
      <source>input: (N, *, L, D), float32; other: (N, *, D, M) with as many dimensions
output: (N, *, L, M)</source>
      <translation>input: (N, *, L, D), float32；other: (N, *, D, M)，维数相同
output: (N, *, L, M)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/cutting.py" />
      <source>input: (N, *, S, *)
output: (N, *, *)</source>
      <translation>input: (N, *, S, *)
output: (N, *, *)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dimensions.py" />
      <source>input: (N, *, S, *)
output: (N, *, *unflattened_size, *)</source>
      <translation>input: (N, *, S, *)
output: (N, *, *unflattened_size, *)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/cutting.py" />
      <source>input: (N, *, S, *)
output: (N, *, S', *)
with S' = ⌈(stop − start) / step⌉</source>
      <translation>input: (N, *, S, *)
output: (N, *, S', *)
其中 S' = ⌈(stop − start) / step⌉</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>input: (N, *, S₁, …, Sₖ, *)
output: (N, *, S₁ · … · Sₖ, *)</source>
      <translation>input: (N, *, S₁, …, Sₖ, *)
output: (N, *, S₁ · … · Sₖ, *)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dense_gated.py" />
      <source>input: (N, *, features), float32
output: (N, *, features)</source>
      <translation>input: (N, *, features), float32
output: (N, *, features)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dense.py" />
      <source>input: (N, *, in_features), float32
output: (N, *, out_features)</source>
      <translation>input: (N, *, in_features), float32
output: (N, *, out_features)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>input: (N, C · r², H, W), float32, with r = `upscale_factor`
output: (N, C, H · r, W · r)</source>
      <translation>input: (N, C · r², H, W), float32，其中 r = `upscale_factor`
output: (N, C, H · r, W · r)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>input: (N, C) or (N, C, L), float32
output: the same</source>
      <translation>input: (N, C) 或 (N, C, L), float32
output: 与输入相同</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_rectified.py" />
      <source>input: (N, C, *), float32
output: (N, C, *)</source>
      <translation>input: (N, C, *), float32
output: (N, C, *)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>input: (N, C, *), float32; num_groups must divide C
output: the same</source>
      <translation>input: (N, C, *), float32；num_groups 必须整除 C
output: 相同</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_3d.py" />
      <source>input: (N, C, D, H, W), float32
output: (N, C, *output_size); a side that is none keeps its size</source>
      <translation>input: (N, C, D, H, W), float32
output: (N, C, *output_size)；设为无的一边大小不变</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_3d.py" />
      <source>input: (N, C, D, H, W), float32
output: (N, C, *output_size); a side that is none keeps its size
indices: as output, int64: where in the volume each value stood; only with `return_indices`</source>
      <translation>input: (N, C, D, H, W), float32
output: (N, C, *output_size)；设为无的一边大小不变
indices: 同 output, int64：每个值在体数据中的位置；仅在 `return_indices` 时有</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders.py" />
      <source>input: (N, C, D, H, W), float32
output: (N, C, D + front + back, H + top + bottom, W + left + right)</source>
      <translation>input: (N, C, D, H, W), float32
output: (N, C, D + 前 + 后, H + 上 + 下, W + 左 + 右)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_3d.py" />
      <source>input: (N, C, D, H, W), float32
output: (N, C, D', H', W')
with D' = ⌊(D + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1, H' and W' alike;
rounded up with `ceil_mode`
indices: as output, int64: where in the volume each value stood; only with `return_indices`</source>
      <translation>input: (N, C, D, H, W), float32
output: (N, C, D', H', W')
其中 D' = ⌊(D + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1，H' 和 W' 同理；
`ceil_mode` 时向上取整
indices: 同 output, int64：每个值在体数据中的位置；仅在 `return_indices` 时有</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_3d.py" />
      <source>input: (N, C, D, H, W), float32
output: (N, C, D', H', W')
with D' = ⌊(D + 2·padding − kernel_size) / stride⌋ + 1, H' and W' alike; rounded up with `ceil_mode`</source>
      <translation>input: (N, C, D, H, W), float32
output: (N, C, D', H', W')
其中 D' = ⌊(D + 2·padding − kernel_size) / stride⌋ + 1，H' 和 W' 同理；`ceil_mode` 时向上取整</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_3d.py" />
      <source>input: (N, C, D, H, W), float32
output: (N, C, D', H', W')
with D' = ⌊(D − kernel_size) / stride⌋ + 1, H' and W' alike; rounded up with `ceil_mode`</source>
      <translation>input: (N, C, D, H, W), float32
output: (N, C, D', H', W')
其中 D' = ⌊(D − kernel_size) / stride⌋ + 1，H' 和 W' 同理；`ceil_mode` 时向上取整</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>input: (N, C, D, H, W), float32
output: (N, C, D, H, W)</source>
      <translation>input: (N, C, D, H, W), float32
output: (N, C, D, H, W)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution_3d.py" />
      <source>input: (N, C, D, H, W), float32
output: (N, out_channels, D', H', W')
with D' = (D − 1)·stride − 2·padding + dilation·(kernel_size − 1) + output_padding + 1, H' and W' alike</source>
      <translation>input: (N, C, D, H, W), float32
output: (N, out_channels, D', H', W')
其中 D' = (D − 1)·stride − 2·padding + dilation·(kernel_size − 1) + output_padding + 1，H' 和 W' 同理</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution_3d.py" />
      <source>input: (N, C, D, H, W), float32
output: (N, out_channels, D', H', W')
with D' = ⌊(D + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1, H' and W' alike</source>
      <translation>input: (N, C, D, H, W), float32
output: (N, out_channels, D', H', W')
其中 D' = ⌊(D + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1，H' 和 W' 同理</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>input: (N, C, D, H, W), float32; at least 2 places
output: (N, C, D, H, W)</source>
      <translation>input: (N, C, D, H, W), float32；至少 2 个位置
output: (N, C, D, H, W)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>input: (N, C, H · r, W · r), float32, with r = `downscale_factor`
output: (N, C · r², H, W)</source>
      <translation>input: (N, C, H · r, W · r), float32，其中 r = `downscale_factor`
output: (N, C · r², H, W)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>input: (N, C, H, W), float32
output: (N, C, *output_size); a side that is none keeps its size</source>
      <translation>input: (N, C, H, W), float32
output: (N, C, *output_size)；设为无的一边大小不变</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>input: (N, C, H, W), float32
output: (N, C, *output_size); a side that is none keeps its size
indices: as output, int64: where in the image each value stood; only with `return_indices`</source>
      <translation>input: (N, C, H, W), float32
output: (N, C, *output_size)；设为无的一边大小不变
indices: 同 output, int64：每个值在图像中的位置；仅在 `return_indices` 时有</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders.py" />
      <source>input: (N, C, H, W), float32
output: (N, C, H + top + bottom, W + left + right)</source>
      <translation>input: (N, C, H, W), float32
output: (N, C, H + 上 + 下, W + 左 + 右)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>input: (N, C, H, W), float32
output: (N, C, H', W')
with H' = ⌊(H + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1, W' alike;
rounded up with `ceil_mode`
indices: as output, int64: where in the image each value stood; only with `return_indices`</source>
      <translation>input: (N, C, H, W), float32
output: (N, C, H', W')
其中 H' = ⌊(H + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1，W' 同理；
`ceil_mode` 时向上取整
indices: 同 output, int64：每个值在图像中的位置；仅在 `return_indices` 时有</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>input: (N, C, H, W), float32
output: (N, C, H', W')
with H' = ⌊(H + 2·padding − kernel_size) / stride⌋ + 1, W' alike; rounded up with `ceil_mode`</source>
      <translation>input: (N, C, H, W), float32
output: (N, C, H', W')
其中 H' = ⌊(H + 2·padding − kernel_size) / stride⌋ + 1，W' 同理；`ceil_mode` 时向上取整</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>input: (N, C, H, W), float32
output: (N, C, H', W')
with H' = ⌊(H − kernel_size) / stride⌋ + 1, W' alike; rounded up with `ceil_mode`</source>
      <translation>input: (N, C, H, W), float32
output: (N, C, H', W')
其中 H' = ⌊(H − kernel_size) / stride⌋ + 1，W' 同理；`ceil_mode` 时向上取整</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>input: (N, C, H, W), float32
output: (N, C, H, W)</source>
      <translation>input: (N, C, H, W), float32
output: (N, C, H, W)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>input: (N, C, H, W), float32
output: (N, out_channels, H', W')
with H' = (H − 1)·stride − 2·padding + dilation·(kernel_size − 1) + output_padding + 1, W' alike</source>
      <translation>input: (N, C, H, W), float32
output: (N, out_channels, H', W')
其中 H' = (H − 1)·stride − 2·padding + dilation·(kernel_size − 1) + output_padding + 1，W' 同理</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>input: (N, C, H, W), float32
output: (N, out_channels, H', W')
with H' = ⌊(H + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1, W' alike</source>
      <translation>input: (N, C, H, W), float32
output: (N, out_channels, H', W')
其中 H' = ⌊(H + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1，W' 同理</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>input: (N, C, H, W), float32; at least 2 places
output: (N, C, H, W)</source>
      <translation>input: (N, C, H, W), float32；至少 2 个位置
output: (N, C, H, W)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>input: (N, C, L), (N, C, H, W) or (N, C, D, H, W), float32
output: the same</source>
      <translation>input: (N, C, L)、(N, C, H, W) 或 (N, C, D, H, W), float32
output: 相同</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>input: (N, C, L), (N, C, H, W) or (N, C, D, H, W), float32
output: the same with each side ⌊side · scale_factor⌋, or the sides `size`</source>
      <translation>input: (N, C, L)、(N, C, H, W) 或 (N, C, D, H, W), float32
output: 相同，每边为 ⌊边长 · scale_factor⌋，或各边为 `size`</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders.py" />
      <source>input: (N, C, L), float32
output: (N, C, L + left + right)</source>
      <translation>input: (N, C, L), float32
output: (N, C, L + 左 + 右)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_1d.py" />
      <source>input: (N, C, L), float32
output: (N, C, L')
with L' = ⌊(L + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1; rounded up with `ceil_mode`
indices: as output, int64: where on the line each value stood; only with `return_indices`</source>
      <translation>input: (N, C, L), float32
output: (N, C, L')
其中 L' = ⌊(L + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1；`ceil_mode` 时向上取整
indices: 同 output, int64：每个值在一维信号中的位置；仅在 `return_indices` 时有</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_1d.py" />
      <source>input: (N, C, L), float32
output: (N, C, L')
with L' = ⌊(L + 2·padding − kernel_size) / stride⌋ + 1; rounded up with `ceil_mode`</source>
      <translation>input: (N, C, L), float32
output: (N, C, L')
其中 L' = ⌊(L + 2·padding − kernel_size) / stride⌋ + 1；`ceil_mode` 时向上取整</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_1d.py" />
      <source>input: (N, C, L), float32
output: (N, C, L')
with L' = ⌊(L − kernel_size) / stride⌋ + 1; rounded up with `ceil_mode`</source>
      <translation>input: (N, C, L), float32
output: (N, C, L')
其中 L' = ⌊(L − kernel_size) / stride⌋ + 1；`ceil_mode` 时向上取整</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>input: (N, C, L), float32
output: (N, C, L)</source>
      <translation>input: (N, C, L), float32
output: (N, C, L)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_1d.py" />
      <source>input: (N, C, L), float32
output: (N, C, output_size)</source>
      <translation>input: (N, C, L), float32
output: (N, C, output_size)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling_1d.py" />
      <source>input: (N, C, L), float32
output: (N, C, output_size)
indices: as output, int64: where on the line each value stood; only with `return_indices`</source>
      <translation>input: (N, C, L), float32
output: (N, C, output_size)
indices: 同 output, int64：每个值在一维信号中的位置；仅在 `return_indices` 时有</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution_1d.py" />
      <source>input: (N, C, L), float32
output: (N, out_channels, L')
with L' = (L − 1)·stride − 2·padding + dilation·(kernel_size − 1) + output_padding + 1</source>
      <translation>input: (N, C, L), float32
output: (N, out_channels, L')
其中 L' = (L − 1)·stride − 2·padding + dilation·(kernel_size − 1) + output_padding + 1</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution_1d.py" />
      <source>input: (N, C, L), float32
output: (N, out_channels, L')
with L' = ⌊(L + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1</source>
      <translation>input: (N, C, L), float32
output: (N, out_channels, L')
其中 L' = ⌊(L + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>input: (N, C, L), float32; L at least 2
output: (N, C, L)</source>
      <translation>input: (N, C, L), float32；L 至少为 2
output: (N, C, L)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>input: (N, S₁, …, Sₖ)
output: (N, S_dims[1], …, S_dims[k])</source>
      <translation>input: (N, S₁, …, Sₖ)
output: (N, S_dims[1], …, S_dims[k])</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/sequence.py" />
      <source>input: (N, T, D), float32
output: (N, D)</source>
      <translation>input: (N, T, D), float32
output: (N, D)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/bidirectional.py" />
      <source>input: (N, T, D), float32
output: (N, T, H), or (N, T, 2·H) with `merge` concat</source>
      <translation>input: (N, T, D), float32
output: (N, T, H)，`merge` 为 concat 时是 (N, T, 2·H)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/peaks.py" />
      <source>input: (N, T, D), float32
output: (N, chunks, D)</source>
      <translation>input: (N, T, D), float32
output: (N, chunks, D)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/peaks.py" />
      <source>input: (N, T, D), float32
output: (N, k, D)</source>
      <translation>input: (N, T, D), float32
output: (N, k, D)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/transformer.py" />
      <source>input: (N, T, D), float32, T ≤ max_len
output: (N, T, D)</source>
      <translation>input: (N, T, D), float32，T ≤ max_len
output: (N, T, D)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/text.py" />
      <source>input: (N, T, D), float32: embedded tokens
output: (N, widths · out_channels), with kmax and chunk k times as many</source>
      <translation>input: (N, T, D), float32：嵌入后的词元
output: (N, widths · out_channels)，kmax 和 chunk 为它的 k 倍</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>input: (N, T, D), float32: embedded tokens, or features
memory: (N, T, H · directions): what was read at each step
state: (N, S): the vector c: the last state (of an LSTM also its cell), or for cnn and transformer the mean</source>
      <translation>input: (N, T, D), float32：嵌入后的词元，或特征
memory: (N, T, H · directions)：每一步读到的内容
state: (N, S)：向量 c：最后的状态（LSTM 还包括记忆单元），cnn 和 transformer 则为平均值</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/transformer.py" />
      <source>input: (N, T, D), float32; D is shared evenly by the heads
output: (N, T, D)</source>
      <translation>input: (N, T, D), float32；D 由各个头均分
output: (N, T, D)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/recurrent.py" />
      <source>input: (N, T, D), float32; state: (N, layers · directions, H + cell), zeros where nothing is connected
output: (N, T, H · directions): h after every step; state: h and then c after the last step</source>
      <translation>input: (N, T, D), float32；state: (N, layers · directions, H + cell)，没有连接时为零
output: (N, T, H · directions)：每一步之后的 h；state：最后一步之后的 h 和 c</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/recurrent.py" />
      <source>input: (N, T, D), float32; state: (N, layers · directions, H), zeros where nothing is connected
output: (N, T, H · directions): the state after every step; state: the state after the last</source>
      <translation>input: (N, T, D), float32；state: (N, layers · directions, H)，没有连接时为零
output: (N, T, H · directions)：每一步之后的状态；state：最后一步之后的状态</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>input: (N, classes), float32, for a target of classes, (N, …) for its triplets; else (N, *sizes of the target)</source>
      <translation>input: 目标为类别时 (N, 类别数), float32，用其三元组时 (N, …)；否则 (N, *目标各维大小)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/group.py" />
      <source>input: (N, …)</source>
      <translation>input: (N, …)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/own_code.py" />
      <source>inputs: (N, …), one or several
output: as the first input, or (N, *output_shape)</source>
      <translation>inputs: (N, …)，一个或多个
output: 与第一个输入相同，或 (N, *output_shape)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/merging.py" />
      <source>inputs: each (N, *) with as many dimensions; sizes must be equal, or 1, which counts for all
output: (N, *)</source>
      <translation>inputs: 各为 (N, *)，维度数相同；各维大小必须相等，或为 1（可广播）
output: (N, *)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arithmetic.py" />
      <source>inputs: each (N, *), all of the same sizes
output: (N, *, wires, *), with the new dimension at `dim`</source>
      <translation>inputs：各为 (N, *)，大小全部相同
output: (N, *, wires, *)，新的维在 `dim` 处</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/merging.py" />
      <source>inputs: each (N, *), equal in all sizes but that of `dim`
output: (N, *), where the size of `dim` is the sum of theirs</source>
      <translation>inputs: 各为 (N, *)，除 `dim` 外各维大小相等
output: (N, *)，其中 `dim` 的大小是各输入之和</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/editor.py" />
      <source>insert {block} between {source} and {target}</source>
      <translation>在 {source} 与 {target} 之间插入 {block}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arithmetic.py" />
      <source>it adds along dimension {dim}, of which a short sample uses only the first of {size} places</source>
      <translation>它沿第 {dim} 维相加，而短的样本只用到 {size} 个位置中前面的一些</translation>
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>it breaks off in line {line}, column {column}: {reason}</source>
      <translation>文件在第 {line} 行第 {column} 列中断：{reason}</translation>
    </message>
    <message>
      <location filename="../../engine/worker/client.py" />
      <source>it ended with code {code} and no word</source>
      <translation>它以代码 {code} 结束，没有留下任何信息</translation>
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>it has half of a surrogate pair: {text}</source>
      <translation>其中有半个代理对：{text}</translation>
    </message>
    <message>
      <location filename="../../commands/trained.py" />
      <source>it has no design.netloom</source>
      <translation>其中没有 design.netloom</translation>
    </message>
    <message>
      <location filename="../../engine/program/from_module/constants.py" />
      <source>it has the sizes {sizes}, and what is the same whatever goes in is the same for each sample</source>
      <translation>它的大小为 {sizes}，而与输入无关的内容对每个样本都相同</translation>
    </message>
    <message>
      <location filename="../../engine/program/origins.py" />
      <source>it has those of: {layers}</source>
      <translation>其中有以下各层的权重：{layers}</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_csv.py" />
      <source>it has {cells} cells, and the header names {columns} columns</source>
      <translation>它有 {cells} 个单元格，而表头有 {columns} 列</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/own_text.py" />
      <source>it has {count} characters, and {most} are read</source>
      <translation>它有 {count} 个字符，而最多读取 {most} 个</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>it has {count} numbers, and a sample has {sides} sides</source>
      <translation>它有 {count} 个数，而一个样本有 {sides} 条边</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders.py" />
      <source>it has {given} numbers, and there are {count} borders</source>
      <translation>它有 {given} 个数，而边界有 {count} 个</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/grouping.py" />
      <source>it has {rounds} rounds, which would be drawn one after the other</source>
      <translation>它重复 {rounds} 遍，取消编组后要逐遍画出</translation>
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>it has {size} MB; a drawing of 5000 blocks has about 1 MB</source>
      <translation>它有 {size} MB；5000 个模块的图约为 1 MB</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/transformer.py" />
      <source>it has {steps} steps, and max_len is {max_len}</source>
      <translation>它有 {steps} 步，而 max_len 为 {max_len}</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_text.py" />
      <source>it has {tabs} tabs, and one must stand between {first} and {second}</source>
      <translation>它有 {tabs} 个制表符，而 {first} 与 {second} 之间应恰有一个</translation>
    </message>
    <message>
      <location filename="../../engine/data/vocabulary.py" />
      <source>it has {tokens} tokens, and the field {length}</source>
      <translation>它有 {tokens} 个词元，而字段有 {length} 个</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_arrays.py" />
      <source>it holds NaN, infinity or a number beyond 1e30; samples are counted from 0</source>
      <translation>其中有 NaN、无穷大或超出 1e30 的数；样本从 0 数起</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_arrays.py" />
      <source>it holds no array {name}; there are: {held}</source>
      <translation>其中没有数组 {name}；有：{held}</translation>
    </message>
    <message>
      <location filename="../../engine/training/predict.py" />
      <source>it holds {given}; a sample is {expected}</source>
      <translation>它含有 {given}；一个样本是 {expected}</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_faults.py" />
      <source>it holds {size} MB, and at most {most} MB are read</source>
      <translation>它有 {size} MB，而最多读取 {most} MB</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/own_code.py" />
      <source>it is called with one for each wire, and with lengths after them where it asks for these</source>
      <translation>调用时每条连线对应一个张量；如要求长度，长度排在其后</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_csv.py" />
      <source>it is empty</source>
      <translation>它是空的</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>it is given {shape} a sample</source>
      <translation>每个样本的输入为 {shape}</translation>
    </message>
    <message>
      <location filename="../../engine/data/catalogue.py" />
      <source>it is given: {options}</source>
      <translation>它得到的是：{options}</translation>
    </message>
    <message>
      <location filename="../../engine/training/probes/filters.py" />
      <source>it is no Embedding of the network that was trained</source>
      <translation>它不是训练过的网络中的 Embedding</translation>
    </message>
    <message>
      <location filename="../../engine/training/probes/filters.py" />
      <source>it is no convolution of the network that was trained</source>
      <translation>它不是训练过的网络中的卷积</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_faults.py" />
      <source>it is no file</source>
      <translation>它不是文件</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_pictures.py" />
      <source>it is no folder</source>
      <translation>它不是文件夹</translation>
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>it is not finite, or larger than 64 bits can hold</source>
      <translation>它不是有限值，或超出 64 位所能表示的范围</translation>
    </message>
    <message>
      <location filename="../../engine/project/run_export.py" />
      <source>it is not installed</source>
      <translation>它尚未安装</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_arrays.py" />
      <source>it is of type {dtype} and shape {shape}, and must be {needed}</source>
      <translation>它的类型为 {dtype}，形状为 {shape}，而必须是 {needed}</translation>
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>it is of version {version}, and this program knows versions up to {present}</source>
      <translation>它的版本是 {version}，而本程序只支持到版本 {present}</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/groups.py" />
      <source>it is the end of the whole design</source>
      <translation>它是整个设计的终点</translation>
    </message>
    <message>
      <location filename="../../engine/program/from_module/operation.py" />
      <source>it is the same whatever goes in, or was computed where nobody can look: in torch.jit, or by NumPy</source>
      <translation>它与输入无关，或是在无法追踪的地方计算的：在 torch.jit 中，或由 NumPy 计算</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/groups.py" />
      <source>it is the way into a group or out of one</source>
      <translation>它是编组的入口或出口</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/groups.py" />
      <source>it is where the data of the whole design come in</source>
      <translation>它是整个设计的数据入口</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>it is {extra}, and must be less than stride {stride} or dilation {dilation}</source>
      <translation>它是 {extra}，必须小于 stride {stride} 或 dilation {dilation}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/embedding.py" />
      <source>it is {index}, and there are {size} tokens, from 0</source>
      <translation>它为 {index}，而词元有 {size} 个，从 0 开始</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/through_time.py" />
      <source>it is {new:.2g} at the newest quarter of {length} steps and {old:.2g} at the oldest: each step back multiplies it by more than one</source>
      <translation>共 {length} 步，梯度在最近的四分之一处为 {new:.2g}，在最早的四分之一处为 {old:.2g}：每往回一步都乘以大于 1 的系数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>it is {shape} a sample</source>
      <translation>每个样本为 {shape}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/recurrent.py" />
      <source>it is {shape} a sample, and {type} needs {layers} layers × {size}</source>
      <translation>每个样本为 {shape}，而 {type} 需要 {layers} 层 × {size}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dimensions.py" />
      <source>it is {shape}; it needs one size or more, each at least 1, and at most one -1</source>
      <translation>它是 {shape}；至少要有一个大小，每个至少为 1，其中最多一个为 -1</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/recurrent.py" />
      <source>it is {size}, and hidden_size is {hidden}</source>
      <translation>它为 {size}，而 hidden_size 为 {hidden}</translation>
    </message>
    <message>
      <location filename="../../engine/graph/settings.py" />
      <source>it is {value!r}, and must be a list of whole numbers</source>
      <translation>它是 {value!r}，必须是整数列表</translation>
    </message>
    <message>
      <location filename="../../engine/graph/settings.py" />
      <source>it is {value!r}, and must be a number</source>
      <translation>它是 {value!r}，必须是数</translation>
    </message>
    <message>
      <location filename="../../engine/graph/settings.py" />
      <source>it is {value!r}, and must be a text</source>
      <translation>它是 {value!r}，必须是文本</translation>
    </message>
    <message>
      <location filename="../../engine/graph/settings.py" />
      <source>it is {value!r}, and must be a whole number</source>
      <translation>它是 {value!r}，必须是整数</translation>
    </message>
    <message>
      <location filename="../../engine/graph/settings.py" />
      <source>it is {value!r}, and must be a whole number or three of them</source>
      <translation>它为 {value!r}，必须是一个整数或三个整数</translation>
    </message>
    <message>
      <location filename="../../engine/graph/settings.py" />
      <source>it is {value!r}, and must be a whole number or two of them</source>
      <translation>它是 {value!r}，必须是一个或两个整数</translation>
    </message>
    <message>
      <location filename="../../engine/graph/settings.py" />
      <source>it is {value!r}, and must be one of: {choices}</source>
      <translation>它是 {value!r}，必须是以下之一：{choices}</translation>
    </message>
    <message>
      <location filename="../../engine/graph/settings.py" />
      <source>it is {value!r}, and must be the name of a field</source>
      <translation>它是 {value!r}，必须是字段的名称</translation>
    </message>
    <message>
      <location filename="../../engine/graph/settings.py" />
      <source>it is {value!r}, and must be true or false</source>
      <translation>它是 {value!r}，必须是 true 或 false</translation>
    </message>
    <message>
      <location filename="../../engine/graph/settings.py" />
      <source>it is {value}, and must be {bounds}</source>
      <translation>它是 {value}，必须 {bounds}</translation>
    </message>
    <message>
      <location filename="../../engine/project/faults.py" />
      <source>it is {value}, and must be {kind}</source>
      <translation>它是 {value}，必须是{kind}</translation>
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>it is {version}, and must be a whole number from 1 to {present}</source>
      <translation>它是 {version}，必须是 1 到 {present} 的整数</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/samples.py" />
      <source>it lays out {shape} as one vector; of that dimension {dim} is padded: a short sample fills only its first places, and weights for the last are learned from few samples</source>
      <translation>它把 {shape} 展平成一个向量；其中第 {dim} 维含有填充：短样本只占最前面的位置，末尾位置的权重只能从少数样本中学到</translation>
    </message>
    <message>
      <location filename="../../commands/user_module.py" />
      <source>it must be given {names}, and here nobody knows what</source>
      <translation>必须给它 {names}，而这里无从得知该取什么</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_faults.py" />
      <source>it must be {needed}</source>
      <translation>它必须是 {needed}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arriving.py" />
      <source>it needs channels × depth × height × width a sample, and is given {shape}</source>
      <translation>它需要每个样本为通道 × 深 × 高 × 宽，而得到的是 {shape}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arriving.py" />
      <source>it needs channels × height × width a sample, and is given {shape}</source>
      <translation>每个样本应为 通道 × 高 × 宽，而输入为 {shape}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arriving.py" />
      <source>it needs channels × length a sample, and is given {shape}</source>
      <translation>它需要每个样本为通道 × 长度，而得到的是 {shape}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>it needs steps × features a sample, and is given {shape}</source>
      <translation>每个样本需要 步数 × 特征，得到的却是 {shape}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/bidirectional.py" />
      <source>it opens the gates of LSTM and GRU, and RNN has none</source>
      <translation>它打开 LSTM 和 GRU 的门，而 RNN 没有门</translation>
    </message>
    <message>
      <location filename="../../engine/program/own_code.py" />
      <source>it returned {real}, and its settings say ({told}) {dtype}</source>
      <translation>它返回的是 {real}，而设置中写的是 ({told}) {dtype}</translation>
    </message>
    <message>
      <location filename="../../engine/program/from_module/read.py" />
      <source>it returns {kind}</source>
      <translation>它返回 {kind}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>it takes the steps of the sequence, {shape}, for channels</source>
      <translation>它把序列的时间步 {shape} 当成了通道</translation>
    </message>
    <message>
      <location filename="../../engine/program/from_module/read.py" />
      <source>it takes {names}, and {count} shapes were given</source>
      <translation>它接收 {names}，而给出了 {count} 个形状</translation>
    </message>
    <message>
      <location filename="../../engine/training/probes/wires.py" />
      <source>it was added or renamed after the training began</source>
      <translation>它是在训练开始后添加或改名的</translation>
    </message>
    <message>
      <location filename="../../engine/worker/client.py" />
      <source>it was killed by signal {code}: the system does so when memory runs out</source>
      <translation>它被信号 {code} 终止：内存耗尽时系统会这样做</translation>
    </message>
    <message>
      <location filename="../../engine/graph/nesting.py" />
      <source>it was removed, or is no group</source>
      <translation>它已被移除，或不是编组</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/recurrent.py" />
      <source>it works between the layers of {type}, and there is one</source>
      <translation>它在 {type} 的各层之间起作用，而这里只有一层</translation>
    </message>
    <message>
      <location filename="../../engine/program/from_module/operation.py" />
      <source>it works on the batch dimension, and in a drawing each sample goes its own way</source>
      <translation>它作用于批量维，而在图中各样本互不相干</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/own_code.py" />
      <source>it would run with your rights, and nobody has said that this very text is to be trusted</source>
      <translation>它会以当前用户的权限运行，而这段代码尚未被确认信任</translation>
    </message>
    <message>
      <location filename="../../engine/program/from_module/sequences.py" />
      <source>its batch_first is {batch_first}, and the batch is the {place} dimension of what it is given</source>
      <translation>它的 batch_first 为 {batch_first}，而在给它的内容中，批量维是 {place} 维</translation>
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>its byte {byte} belongs to no character</source>
      <translation>其中的字节 {byte} 不属于任何字符</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_faults.py" />
      <source>its byte {byte} belongs to no character of UTF-8</source>
      <translation>其中的字节 {byte} 不属于任何 UTF-8 字符</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_csv.py" />
      <source>its cell of {column} is empty</source>
      <translation>{column} 的单元格是空的</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_csv.py" />
      <source>its cell of {column} is {cell}, which is not a number</source>
      <translation>{column} 的单元格是 {cell}，不是数字</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/own_text.py" />
      <source>its classes that derive from nn.Module are: {names}</source>
      <translation>其中继承 nn.Module 的类有：{names}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/own_code.py" />
      <source>its constructor takes {taken} of them</source>
      <translation>它的构造函数接收 {taken} 个参数</translation>
    </message>
    <message>
      <location filename="../../engine/project/run_files.py" />
      <source>its entry in the list leads elsewhere</source>
      <translation>它在列表中的条目指向别处</translation>
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>its format is {given}, and must be {wanted}</source>
      <translation>它的 format 是 {given}，必须是 {wanted}</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/through_time.py" />
      <source>its gradient is {new:.2g} at the newest quarter of {length} steps and {old:.2g} at the oldest: what was read there cannot be learned from</source>
      <translation>共 {length} 步，它的梯度在最近的四分之一处为 {new:.2g}，在最早的四分之一处为 {old:.2g}：那里读到的内容无法用于学习</translation>
    </message>
    <message>
      <location filename="../../engine/training/checkpoint.py" />
      <source>its hash differs</source>
      <translation>它的哈希值不符</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/inputs.py" />
      <source>its input fields are: {names}</source>
      <translation>它的输入字段有：{names}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dense.py" />
      <source>its input is {shape} a sample</source>
      <translation>它的输入为每个样本 {shape}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dense.py" />
      <source>its input is {shape} a sample, and only the last {width} numbers are joined</source>
      <translation>它的输入为每个样本 {shape}，而参与连接的只有最后 {width} 个数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>its input is {shape} a sample, and {field} has {classes} classes</source>
      <translation>它的输入为每个样本 {shape}，而 {field} 有 {classes} 个类别</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>its input is {shape} a sample, and {field} has {steps} steps of {tokens} tokens</source>
      <translation>它的输入每个样本为 {shape}，而 {field} 有 {steps} 步、{tokens} 种词元</translation>
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>its key format is missing</source>
      <translation>缺少键 format</translation>
    </message>
    <message>
      <location filename="../../engine/training/not_finite.py" />
      <source>its largest gradient is {entering:.3g}; the learning rate is {lr:g}</source>
      <translation>它的最大梯度为 {entering:.3g}；学习率为 {lr:g}</translation>
    </message>
    <message>
      <location filename="../../commands/user_module.py" />
      <source>its modules, and functions that may make one, are: {names}</source>
      <translation>其中的 torch 模块，以及可能创建它们的函数有：{names}</translation>
    </message>
    <message>
      <location filename="../../engine/data/own.py" />
      <source>its options are: {options}</source>
      <translation>它的选项有：{options}</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/analyse.py" />
      <source>its output comes back to it through {others}</source>
      <translation>它的输出经由 {others} 又回到自身</translation>
    </message>
    <message>
      <location filename="../../engine/graph/block.py" />
      <source>its parameters are: {names}</source>
      <translation>它的参数有：{names}</translation>
    </message>
    <message>
      <location filename="../../engine/graph/edits.py" />
      <source>its ports of that side are: {names}</source>
      <translation>它这一侧的端口有：{names}</translation>
    </message>
    <message>
      <location filename="../../engine/data/vocabulary.py" />
      <source>its samples are numbers, not characters or words</source>
      <translation>它的样本是数，不是字符或词</translation>
    </message>
    <message>
      <location filename="../../engine/training/probes/wires.py" />
      <source>its settings make no such output</source>
      <translation>按它的设置没有这个输出</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_arrays.py" />
      <source>its shares sum to {sum}, and the least is {least}; samples are counted from 0</source>
      <translation>其份额之和为 {sum}，最小的为 {least}；样本从 0 数起</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>its target fields are: {names}</source>
      <translation>它的目标字段有：{names}</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_csv.py" />
      <source>its text of {column} has {tokens} words, and may have 1 to {most}</source>
      <translation>{column} 的文本有 {tokens} 个词，只能有 1 到 {most} 个</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/fit.py" />
      <source>its training loss stands at {train:.3g}, where always giving the same answer has {guess:.3g}; the validation loss, {valid:.3g}, goes with it, so it does not lack samples</source>
      <translation>训练损失停在 {train:.3g}，而总是给出同一个回答时为 {guess:.3g}；验证损失 {valid:.3g} 与之相近，可见并不缺样本</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arriving.py" />
      <source>its weights have one place for each channel, and the tensor has {size} of them</source>
      <translation>它的权重要为每个通道留一个位置，而张量的通道数为 {size}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/recurrent.py" />
      <source>its weights have one place for each feature, and a step has {size} of them</source>
      <translation>它的权重给每个特征留一个位置，而每一步有 {size} 个特征</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_text.py" />
      <source>its {part} has {tokens} tokens, and may have 1 to {most}</source>
      <translation>它的 {part} 有 {tokens} 个词元，只能有 1 到 {most} 个</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_text.py" />
      <source>its {part} is empty</source>
      <translation>它的 {part} 是空的</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>k is {k}, and {field} has {classes} classes: the truth is always among so many</source>
      <translation>k 为 {k}，而 {field} 有 {classes} 个类别：真值总在这么多个之中</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/peaks.py" />
      <source>k-max pooling</source>
      <translation>k 最大池化</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/text.py" />
      <source>kernel_sizes is empty</source>
      <translation>kernel_sizes 为空</translation>
    </message>
    <message>
      <location filename="../../gui/panels/attention.py" />
      <source>layer {layer}</source>
      <translation>第 {layer} 层</translation>
    </message>
    <message>
      <location filename="../../engine/program/from_module/read.py" />
      <source>layers that no result depends on are left out, and fixed tables became frozen Constants</source>
      <translation>不影响任何结果的层已略去，固定的表已变成冻结的 Constant</translation>
    </message>
    <message>
      <location filename="../../gui/panels/run_curves.py" />
      <source>learning rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/faces.py" />
      <source>learning rate times {scale}</source>
      <translation>学习率 × {scale}</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/column_table.py" />
      <source>left out</source>
      <translation>不使用</translation>
    </message>
    <message>
      <location filename="../../commands/user_module.py" />
      <source>line {line} of {place}: {reason}</source>
      <translation>{place} 第 {line} 行：{reason}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/own_text.py" />
      <source>line {line} reads __name__, which differs in the editor and in the exported file</source>
      <translation>第 {line} 行读取 __name__，它在编辑器中和在导出的文件中不同</translation>
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>line {line}, column {column}: {reason}</source>
      <translation>第 {line} 行第 {column} 列：{reason}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/own_text.py" />
      <source>line {line}: {reason}</source>
      <translation>第 {line} 行：{reason}</translation>
    </message>
    <message>
      <location filename="../../gui/status.py" />
      <source>loss {loss}</source>
      <translation>损失 {loss}</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/gate_maps.py" />
      <source>mean</source>
      <translation>平均</translation>
    </message>
    <message>
      <location filename="../../gui/panels/attention.py" />
      <source>mean of the heads</source>
      <translation>各头平均</translation>
    </message>
    <message>
      <location filename="../../gui/panels/gates.py" />
      <source>mean of the units</source>
      <translation>各单元平均</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/bidirectional.py" />
      <source>memory does nothing here</source>
      <translation>memory 在这里不起作用</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>memory opens the forget gates at the start for memories of up to 200 steps. Clear it and train again: accuracy stays at chance.</source>
      <translation>memory 在开始时为最长 200 步的记忆打开遗忘门。清空它再训练一次：准确率停留在随机水平。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>mode is {mode}, which does not mix neighbours</source>
      <translation>mode 为 {mode}，它不混合相邻值</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>mode {mode} is for tensors of other dimensions</source>
      <translation>模式 {mode} 用于其他维数的张量</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/editor.py" />
      <source>move</source>
      <translation>移动</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/gestures/move.py" />
      <source>move {block}</source>
      <translation>移动 {block}</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/gestures/move.py" />
      <source>move {count} blocks</source>
      <translation>移动 {count} 个模块</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/editor.py" />
      <source>mute</source>
      <translation>旁路</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/faces.py" />
      <source>muted</source>
      <translation>已旁路</translation>
    </message>
    <message>
      <location filename="../../gui/panels/group_parameters.py" />
      <source>name parameters of {block}</source>
      <translation>命名 {block} 的参数</translation>
    </message>
    <message>
      <location filename="../../gui/files.py" />
      <source>name the design {name}</source>
      <translation>将设计命名为 {name}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>negative_slope is {slope}; from its result alone the gradient could not be told</source>
      <translation>negative_slope 为 {slope}；仅凭结果无法推算梯度</translation>
    </message>
    <message>
      <location filename="../../commands/window.py" />
      <source>neither DISPLAY nor WAYLAND_DISPLAY is set</source>
      <translation>DISPLAY 和 WAYLAND_DISPLAY 都没有设置</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>neither a state nor a memory that it looks at is connected</source>
      <translation>既没有连接状态，也没有连接它所看的记忆</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/gate_diagram.py" />
      <source>new state</source>
      <translation>新状态</translation>
    </message>
    <message>
      <location filename="../../gui/panels/alteration_words.py" />
      <source>new: {blocks}</source>
      <translation>新增：{blocks}</translation>
    </message>
    <message>
      <location filename="../../gui/panels/try_answers.py" />
      <source>no</source>
      <translation>否</translation>
    </message>
    <message>
      <location filename="../../engine/program/from_module/recorder.py" />
      <source>no block changes places of a tensor that is there already</source>
      <translation>没有哪个模块会改写已有张量的一部分</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/advice.py" />
      <source>no data can enter the network</source>
      <translation>没有数据能进入网络</translation>
    </message>
    <message>
      <location filename="../../gui/run_checks.py" />
      <source>no dataset is chosen</source>
      <translation>没有选择数据集</translation>
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>no design has thousands of brackets within each other</source>
      <translation>没有哪个设计会嵌套上千层括号</translation>
    </message>
    <message>
      <location filename="../../gui/panels/alteration_words.py" />
      <source>no longer there: {blocks}</source>
      <translation>已不存在：{blocks}</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/samples.py" />
      <source>no wire leads from it to an Output, so nothing of it can be learned</source>
      <translation>它没有通往 Output 的连线，因此从中什么也学不到</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/advice.py" />
      <source>no wire leaves it, so it cannot change what the network learns</source>
      <translation>没有连线从它引出，因此它影响不了网络的学习</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/faces.py" />
      <source>no {name}</source>
      <translation>无 {name}</translation>
    </message>
    <message>
      <location filename="../../gui/panels/dataset_form.py" />
      <source>none</source>
      <translation>无</translation>
    </message>
    <message>
      <location filename="../../engine/project/reading.py" />
      <source>none of its blocks could be computed first</source>
      <translation>其中没有哪个模块可以先计算</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/advice.py" />
      <source>none of its blocks has weights</source>
      <translation>其中的模块都没有权重</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>normalized_shape is not what arrives</source>
      <translation>normalized_shape 与输入不符</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>normalized_shape is {wanted}, and the tensor is {shape} a sample</source>
      <translation>normalized_shape 为 {wanted}，而张量为每个样本 {shape}</translation>
    </message>
    <message>
      <location filename="../../engine/project/faults.py" />
      <source>nothing is dropped in silence; the keys there are: {keys}</source>
      <translation>任何内容都不会被悄悄丢弃；此处的键有：{keys}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>num_groups does not divide the channels</source>
      <translation>num_groups 不能整除通道数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_rectified.py" />
      <source>num_parameters is not the number of channels</source>
      <translation>num_parameters 不等于通道数</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/sides_editor.py" />
      <source>number</source>
      <translation>数值</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/column_table.py" />
      <source>numbers</source>
      <translation>数值</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/ranges.py" />
      <source>numbers are divided by it</source>
      <translation>要用它去除各数</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/sample_picker.py" />
      <source>of {count}</source>
      <translation>共 {count} 个</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/setting_row.py" />
      <source>off</source>
      <translation>关</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/setting_row.py" />
      <source>on</source>
      <translation>开</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>one number arrives a sample</source>
      <translation>每个样本只到来一个数</translation>
    </message>
    <message>
      <location filename="../../gui/run_process.py" />
      <source>one step took longer than {seconds} s after Stop</source>
      <translation>按下停止后，一步用了超过 {seconds} 秒</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/grouping.py" />
      <source>only a group can be taken apart</source>
      <translation>取消编组只适用于编组</translation>
    </message>
    <message>
      <location filename="../../engine/program/from_module/operation.py" />
      <source>only blocks of the same kind and settings can share their weights</source>
      <translation>只有类型和设置都相同的模块才能共享权重</translation>
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>only one of its two values could be kept</source>
      <translation>两个值只能保留其中一个</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/advice_of_losses.py" />
      <source>only top-k accuracy has it, and {metric} is told</source>
      <translation>只有 top-k 准确率用到它，而显示的是 {metric}</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/tips.py" />
      <source>optional</source>
      <translation>可选</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/gate_diagram.py" />
      <source>output</source>
      <translation>输出</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/inputs.py" />
      <source>output: (N, *sizes of the field), or (N, *shape) where there is no dataset</source>
      <translation>output: (N, *字段各维大小)；没有数据集时为 (N, *shape)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/group.py" />
      <source>output: as what arrives at the group</source>
      <translation>output: 与到达编组的内容相同</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>output_padding is too large</source>
      <translation>output_padding 太大</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/own_code.py" />
      <source>output_shape asks for a size that the input does not have</source>
      <translation>output_shape 用到了输入所没有的维</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/group.py" />
      <source>outside, no known tensor is wired to this input of the group</source>
      <translation>在外部，没有已知的张量接到编组的这个输入</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/gradients.py" />
      <source>over the last {steps} steps it is {weak:.2g} there and {strong:.2g} at {last}: a share of {share:.1g}. Every layer between multiplies it by less than one, so that {count} of {layers} layers hardly learn</source>
      <translation>在最近 {steps} 步中，梯度在那里为 {weak:.2g}，在 {last} 处为 {strong:.2g}：前者仅为后者的 {share:.1g}。其间每一层都把它乘以小于 1 的系数，因此 {layers} 层中有 {count} 层几乎学不到东西</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/fit.py" />
      <source>over the last {steps} steps it went from {before:.4g} to {now:.4g}: what always the same answer would have</source>
      <translation>在最近 {steps} 步中，它从 {before:.4g} 变为 {now:.4g}：相当于总是给出同一个回答</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>p is 1, so that only zeros leave the block while training</source>
      <translation>p 为 1，训练时该模块的输出全是零</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/sequence_map.py" />
      <source>padding</source>
      <translation>填充</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>padding "same" needs a stride of 1</source>
      <translation>padding "same" 要求步幅为 1</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders.py" />
      <source>padding does not name each border</source>
      <translation>padding 没有给出每个边界</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/borders_repeated.py" />
      <source>padding is {border}, and a side is {side}</source>
      <translation>padding 为 {border}，而一边为 {side}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>padding {padding} &gt; kernel_size {kernel} / 2: some windows would lie in the border alone</source>
      <translation>padding {padding} &gt; kernel_size {kernel} / 2：有些窗口会完全落在填充区内</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/embedding.py" />
      <source>padding_idx is no token of the vocabulary</source>
      <translation>padding_idx 不是词表中的词元</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/editor.py" />
      <source>paste</source>
      <translation>粘贴</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/recurrent.py" />
      <source>proj_size must be below hidden_size</source>
      <translation>proj_size 必须小于 hidden_size</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/attention.py" />
      <source>query: (N, L, D), float32; key: (N, T, D); value: (N, T, V), the keys themselves where nothing is connected
output: (N, L, V); weights: (N, L, T), each row adds up to 1</source>
      <translation>query: (N, L, D), float32；key: (N, T, D)；value: (N, T, V)，没有连接时就是键本身
output: (N, L, V)；weights: (N, L, T)，每行之和为 1</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/attention.py" />
      <source>query: (N, L, D), float32; key: (N, T, K), the query where nothing is connected: self-attention;
value: (N, T, V), the key where nothing is connected
output: (N, L, D); weights: (N, L, T), the mean of the heads, or of each: (N, num_heads, L, T)</source>
      <translation>query: (N, L, D), float32；key: (N, T, K)，没有连接时就是查询：自注意力；
value: (N, T, V)，没有连接时就是键
output: (N, L, D)；weights: (N, L, T)，各头的平均；或每个头的权重：(N, num_heads, L, T)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/attention.py" />
      <source>query: (N, L, Q), float32; key: (N, T, K); value: (N, T, V), the keys themselves where nothing is connected
output: (N, L, V); weights: (N, L, T), each row adds up to 1</source>
      <translation>query: (N, L, Q), float32；key: (N, T, K)；value: (N, T, V)，没有连接时就是键本身
output: (N, L, V)；weights: (N, L, T)，每行之和为 1</translation>
    </message>
    <message>
      <location filename="../../gui/tool_bar.py" />
      <source>remove the dataset</source>
      <translation>移除数据集</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/editor.py" />
      <source>rename {old} to {new}</source>
      <translation>把 {old} 重命名为 {new}</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/entries.py" />
      <source>replaces the wire from {block}</source>
      <translation>将替换来自 {block} 的连线</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/gate_diagram.py" />
      <source>reset</source>
      <translation>重置</translation>
    </message>
    <message>
      <location filename="../../gui/panels/round_chooser.py" />
      <source>round {number}</source>
      <translation>第 {number} 遍</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/group.py" />
      <source>rounds with the same weights need the same shapes: {given} enters, and {left} leaves</source>
      <translation>各遍使用相同的权重时，形状也须相同：进入的是 {given}，离开的是 {left}</translation>
    </message>
    <message>
      <location filename="../../gui/runs_dialog.py" />
      <source>runs, and of all starred ones</source>
      <translation>次训练，以及所有加星标的训练</translation>
    </message>
    <message>
      <location filename="../../engine/program/from_module/sequences.py" />
      <source>second</source>
      <translation>第二</translation>
    </message>
    <message>
      <location filename="../../gui/panels/block_edits.py" />
      <source>set {name} of {block} to {value}</source>
      <translation>把 {block} 的 {name} 设为 {value}</translation>
    </message>
    <message>
      <location filename="../../gui/panels/block_edits.py" />
      <source>set {name} of {count} blocks to {value}</source>
      <translation>把 {count} 个模块的 {name} 设为 {value}</translation>
    </message>
    <message>
      <location filename="../../gui/panels/block_edits.py" />
      <source>set {name} to {value}</source>
      <translation>将 {name} 设为 {value}</translation>
    </message>
    <message>
      <location filename="../../gui/panels/origin_editor.py" />
      <source>several values</source>
      <translation>多个值</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>shape is no shape</source>
      <translation>shape 不是有效的形状</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/grouper.py" />
      <source>share weights of</source>
      <translation>共享权重</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>size does not name each side</source>
      <translation>size 没有给出每条边</translation>
    </message>
    <message>
      <location filename="../../gui/panels/run_curves.py" />
      <source>smoothed</source>
      <translation>平滑后</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>start_dim comes after end_dim</source>
      <translation>start_dim 在 end_dim 之后</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>start_dim {start_dim} is dimension {start}, end_dim {end_dim} is dimension {end}</source>
      <translation>start_dim {start_dim} 是维度 {start}，end_dim {end_dim} 是维度 {end}</translation>
    </message>
    <message>
      <location filename="../../gui/panels/alteration_words.py" />
      <source>starts fresh: {blocks}</source>
      <translation>重新初始化：{blocks}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/passing.py" />
      <source>std is 0</source>
      <translation>std 为 0</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/heatmap.py" />
      <source>step</source>
      <translation>步</translation>
    </message>
    <message>
      <location filename="../../gui/panels/through_time.py" />
      <source>step of the sequence</source>
      <translation>序列的时间步</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training.py" />
      <source>step {step}</source>
      <translation>第 {step} 步</translation>
    </message>
    <message>
      <location filename="../../gui/unrolled.py" />
      <source>step {step} of {steps}</source>
      <translation>第 {step} 步，共 {steps} 步</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/sequence_map.py" />
      <source>step {step}, feature {feature}: {value}</source>
      <translation>第 {step} 步，特征 {feature}：{value}</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/sequence_map.py" />
      <source>step {step}: padding</source>
      <translation>第 {step} 步：填充</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/number_lines.py" />
      <source>step {step}: {values}</source>
      <translation>第 {step} 步：{values}</translation>
    </message>
    <message>
      <location filename="../../gui/panels/through_time.py" />
      <source>steps before the newest</source>
      <translation>距最后一步的步数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>stride is {stride}, which makes the output smaller</source>
      <translation>stride 为 {stride}，会使输出变小</translation>
    </message>
    <message>
      <location filename="../../gui/twin_window.py" />
      <source>take over: {name}</source>
      <translation>采用：{name}</translation>
    </message>
    <message>
      <location filename="../../gui/panels/alteration_words.py" />
      <source>taken from elsewhere: {blocks}</source>
      <translation>取自别处：{blocks}</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/tips.py" />
      <source>takes {shape}</source>
      <translation>接受 {shape}</translation>
    </message>
    <message>
      <location filename="../../gui/panels/dataset_form.py" />
      <source>target</source>
      <translation>目标</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>target: (N, L), int64: the answer, for teacher forcing; it is read one step late
state: (N, S), the vector c; memory: (N, T, M), what attention looks at
logits: (N, L, tokens), one score a token at every step
attention: (N, heads, L, T): where it looked while writing each token; only with `attention`</source>
      <translation>target: (N, L)，int64：答案，用于教师强制；读取时晚一步
state: (N, S)，向量 c；memory: (N, T, M)，注意力所看的内容
logits: (N, L, tokens)，每一步给每个词元一个分数
attention: (N, heads, L, T)：写每个词元时看了哪里；仅在设了 `attention` 时才有</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/transformer.py" />
      <source>target: (N, L, D), float32; memory: (N, T, D)
output: (N, L, D)</source>
      <translation>target: (N, L, D), float32；memory: (N, T, D)
output: (N, L, D)</translation>
    </message>
    <message>
      <location filename="../../engine/training/batches.py" />
      <source>test</source>
      <translation>测试</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/column_table.py" />
      <source>text</source>
      <translation>文本</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>the answer is {shape} a sample, and {field} needs {wanted}</source>
      <translation>输出为每个样本 {shape}，而 {field} 需要 {wanted}</translation>
    </message>
    <message>
      <location filename="../../commands/start.py" />
      <source>the commands are: {names}</source>
      <translation>命令有：{names}</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_faults.py" />
      <source>the dataset is read from it, and there is nothing at that place</source>
      <translation>数据集要从它读取，而那里什么也没有</translation>
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>the dataset {name} takes no options</source>
      <translation>数据集 {name} 不接受选项</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>the dataset's targets are: {names}</source>
      <translation>数据集的目标有：{names}</translation>
    </message>
    <message>
      <location filename="../../engine/data/catalogue.py" />
      <source>the datasets are: {names}</source>
      <translation>可用的数据集有：{names}</translation>
    </message>
    <message>
      <location filename="../../engine/graph/fixes.py" />
      <source>the drawing has changed around {block}</source>
      <translation>{block} 周围的图已经改变</translation>
    </message>
    <message>
      <location filename="../../engine/program/lower.py" />
      <source>the first, at {block}: {first}</source>
      <translation>第一个错误在 {block}：{first}</translation>
    </message>
    <message>
      <location filename="../../engine/program/lower.py" />
      <source>the first: {first}</source>
      <translation>第一个错误：{first}</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/samples.py" />
      <source>the gradient of {layers} was exactly 0 in all of {steps} steps</source>
      <translation>{layers} 的梯度在全部 {steps} 步中都恰好为 0</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/group.py" />
      <source>the group has {entries} entries and {exits} exits</source>
      <translation>编组有 {entries} 个入口和 {exits} 个出口</translation>
    </message>
    <message>
      <location filename="../../engine/training/not_finite.py" />
      <source>the largest number that enters it is {entering:.3g}, its largest weight {weight:.3g}; the learning rate is {lr:g}</source>
      <translation>进入它的最大数为 {entering:.3g}，它的最大权重为 {weight:.3g}；学习率为 {lr:g}</translation>
    </message>
    <message>
      <location filename="../../engine/training/not_finite.py" />
      <source>the largest number that enters it is {entering:.3g}; the learning rate is {lr:g}</source>
      <translation>进入它的最大数为 {entering:.3g}；学习率为 {lr:g}</translation>
    </message>
    <message>
      <location filename="../../engine/training/not_finite.py" />
      <source>the largest number that meets there is {entering:.3g}; the learning rate is {lr:g}</source>
      <translation>在该处汇合的最大数为 {entering:.3g}；学习率为 {lr:g}</translation>
    </message>
    <message>
      <location filename="../../engine/training/not_finite.py" />
      <source>the largest prediction is {entering:.3g}; the learning rate is {lr:g}</source>
      <translation>最大的预测值为 {entering:.3g}；学习率为 {lr:g}</translation>
    </message>
    <message>
      <location filename="../../gui/panels/try_it.py" />
      <source>the likeliest token</source>
      <translation>最可能的词元</translation>
    </message>
    <message>
      <location filename="../../engine/training/not_finite.py" />
      <source>the loss is {loss:g}</source>
      <translation>损失为 {loss:g}</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/rate.py" />
      <source>the loss was {start:.3g} at first and is {now:.3g} now; a step changes the weights of a layer by {size:.1%} of their length, where 0.1 % is usual</source>
      <translation>损失起初为 {start:.3g}，现在为 {now:.3g}；每一步使一层的权重改变其长度的 {size:.1%}，而通常为 0.1%</translation>
    </message>
    <message>
      <location filename="../../engine/program/from_module/functions.py" />
      <source>the module is in evaluation mode, and training is not self.training</source>
      <translation>该 torch 模块处于评估模式，而 training 不是 self.training</translation>
    </message>
    <message>
      <location filename="../../engine/program/from_module/recorder.py" />
      <source>the module looks at a number of the tensor here (as in `if x.sum() &gt; 0`), and a drawing computes the same for all data</source>
      <translation>该 torch 模块在这里查看张量的数值（如 `if x.sum() &gt; 0`），而图对所有数据作相同的计算</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/unrolled_cells.py" />
      <source>the same in every cell</source>
      <translation>各时间步相同</translation>
    </message>
    <message>
      <location filename="../../engine/training/altering.py" />
      <source>the samples of the present epoch would no longer be the same</source>
      <translation>当前这一轮的样本将不再相同</translation>
    </message>
    <message>
      <location filename="../../engine/project/templates.py" />
      <source>the templates are: {names}</source>
      <translation>可用的模板有：{names}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>the tensor is {dtype}: indices, which have no gradient</source>
      <translation>张量是 {dtype}：即索引，没有梯度</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>the tensor is {shape} a sample</source>
      <translation>张量为每个样本 {shape}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>the tensor is {shape} a sample, so that everything would become 0</source>
      <translation>张量每个样本为 {shape}，因此全部都会变成 0</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dims.py" />
      <source>the tensor is {shape}: its dimensions are 0 (the batch) to {last}</source>
      <translation>张量为 {shape}：它的维度是 0（批量维）到 {last}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arriving.py" />
      <source>the tensor that arrives is {dtype}: indices, of which sums and products mean nothing</source>
      <translation>输入的张量是 {dtype}：即索引，对它们求和或求积没有意义</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/embedding.py" />
      <source>the tensor that arrives is {dtype}: real numbers name no token</source>
      <translation>到来的张量为 {dtype}：实数不能代表词元</translation>
    </message>
    <message>
      <location filename="../../engine/program/own_code.py" />
      <source>the text ran, and left {found} under that name</source>
      <translation>代码已运行，而该名称对应的是 {found}</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/samples.py" />
      <source>the training part has {few} samples of {rare} and {many} of {common}; always to answer {common} is right in {share:.0%}, so accuracy says little</source>
      <translation>训练集中，{rare} 只有 {few} 个样本，{common} 有 {many} 个；总是回答 {common} 就有 {share:.0%} 正确，因此准确率说明不了多少</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/fit.py" />
      <source>the validation loss was {least:.3g} after epoch {best} and is {last:.3g} now, while the training loss fell from {then:.3g} to {train:.3g}</source>
      <translation>验证损失在第 {best} 轮后为 {least:.3g}，现在为 {last:.3g}，而训练损失从 {then:.3g} 降到 {train:.3g}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/sliding.py" />
      <source>the window spans a depth of {span}, and the volume {size} + 2 × {padding} padding</source>
      <translation>窗口深 {span}，而体数据深 {size} + 2 × {padding}（填充）</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/sliding.py" />
      <source>the window spans a height of {span}, and the image {size} + 2 × {padding} padding</source>
      <translation>窗口高 {span}，而图像高 {size} + 2 × {padding}（填充）</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/sliding.py" />
      <source>the window spans a height of {span}, and the volume {size} + 2 × {padding} padding</source>
      <translation>窗口高 {span}，而体数据高 {size} + 2 × {padding}（填充）</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/sliding.py" />
      <source>the window spans a length of {span}, and the line {size} + 2 × {padding} padding</source>
      <translation>窗口长 {span}，而一维信号长 {size} + 2 × {padding}（填充）</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/sliding.py" />
      <source>the window spans a width of {span}, and the image {size} + 2 × {padding} padding</source>
      <translation>窗口宽 {span}，而图像宽 {size} + 2 × {padding}（填充）</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/sliding.py" />
      <source>the window spans a width of {span}, and the volume {size} + 2 × {padding} padding</source>
      <translation>窗口宽 {span}，而体数据宽 {size} + 2 × {padding}（填充）</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation_rectified.py" />
      <source>there are {count} slopes, and {channels} channels arrive</source>
      <translation>有 {count} 个斜率，而到来的通道有 {channels} 个</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_faults.py" />
      <source>there are {rows}, and training, validation and test need {fewest} between them</source>
      <translation>共有 {rows} 个，而训练、验证和测试合起来至少需要 {fewest} 个</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/attention.py" />
      <source>there are {steps} keys and {other} values</source>
      <translation>有 {steps} 个键和 {other} 个值</translation>
    </message>
    <message>
      <location filename="../../commands/user_module.py" />
      <source>there is no file of that name</source>
      <translation>没有这个名称的文件</translation>
    </message>
    <message>
      <location filename="../../gui/run_checks.py" />
      <source>there is nothing to train</source>
      <translation>没有可训练的内容</translation>
    </message>
    <message>
      <location filename="../../commands/start.py" />
      <source>this is a fault of the program, not of your input</source>
      <translation>这是程序的错误，不是你的输入有误</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/editor.py" />
      <source>tidy</source>
      <translation>整理布局</translation>
    </message>
    <message>
      <location filename="../../gui/panels/attention.py" />
      <source>to itself</source>
      <translation>关注自身</translation>
    </message>
    <message>
      <location filename="../../gui/panels/attention.py" />
      <source>to the memory</source>
      <translation>关注记忆</translation>
    </message>
    <message>
      <location filename="../../gui/panels/attention.py" />
      <source>to the other sequence</source>
      <translation>关注另一个序列</translation>
    </message>
    <message>
      <location filename="../../engine/training/job.py" />
      <source>to train, every Input and every Output needs one</source>
      <translation>要训练，每个 Input 和每个 Output 都必须有字段</translation>
    </message>
    <message>
      <location filename="../../engine/training/job.py" />
      <source>torch finds: {found}</source>
      <translation>torch 找到：{found}</translation>
    </message>
    <message>
      <location filename="../../gui/runs_curves.py" />
      <source>training</source>
      <translation>训练</translation>
    </message>
    <message>
      <location filename="../../engine/project/faults.py" />
      <source>true or false</source>
      <translation> true 或 false</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>u, v, their difference and their product: in which features do the sentences agree?</source>
      <translation>u、v、两者之差与两者之积：两个句子在哪些特征上一致？</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dimensions.py" />
      <source>unflattened_size is no shape</source>
      <translation>unflattened_size 不是有效的形状</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/editor.py" />
      <source>unfreeze</source>
      <translation>解冻</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>unfreeze {blocks}</source>
      <translation>解冻 {blocks}</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/grouper.py" />
      <source>ungroup</source>
      <translation>取消编组</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/gate_maps.py" />
      <source>unit {unit}</source>
      <translation>第 {unit} 个单元</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/editor.py" />
      <source>unmute</source>
      <translation>取消旁路</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/gate_diagram.py" />
      <source>update</source>
      <translation>更新</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>upscale_factor {factor} takes {square} channels for one, and {channels} arrive</source>
      <translation>upscale_factor {factor} 用 {square} 个通道换一个，而传来 {channels} 个</translation>
    </message>
    <message>
      <location filename="../../gui/panels/run_curves.py" />
      <source>validation</source>
      <translation>验证</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/legend.py" />
      <source>vanishing ← → exploding</source>
      <translation>消失 ← → 爆炸</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/faces.py" />
      <source>vectors of {count}</source>
      <translation>{count} 维向量</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_arrays.py" />
      <source>version {version} of the format is not read</source>
      <translation>不能读取该格式的第 {version} 版</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/grouping.py" />
      <source>weights can be shared within one drawing only</source>
      <translation>只能在同一张图内共享权重</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/faces.py" />
      <source>weights from elsewhere</source>
      <translation>权重来自别处</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/gate_diagram.py" />
      <source>what is kept</source>
      <translation>保留的内容</translation>
    </message>
    <message>
      <location filename="../../engine/training/probes/wires.py" />
      <source>what leaves it reaches no Output, so it is no part of the trained network</source>
      <translation>它的输出到不了任何 Output，因此不属于训练过的网络</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/grouping.py" />
      <source>what leaves them comes back to {name} through a block outside, so the group would feed itself</source>
      <translation>它们的输出经外部的模块又回到 {name}，编组会成为自己的输入</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arithmetic.py" />
      <source>wire 1 brings {first} ({first_type}), wire {number} brings {other} ({other_type})</source>
      <translation>第 1 条连线带来 {first}（{first_type}），第 {number} 条带来 {other}（{other_type}）</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/merging.py" />
      <source>wire 1 brings {first} ({first_type}), wire {number} brings {other} ({other_type}); all sizes but that of dimension {dim} must be equal</source>
      <translation>连线 1 传来 {first} ({first_type})，连线 {number} 传来 {other} ({other_type})；除维度 {dim} 外，各维大小必须相等</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/merging.py" />
      <source>wire {number} brings {other} a sample, and those before it make {first}</source>
      <translation>连线 {number} 传来每个样本 {other}，而它之前的连线合成 {first}</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/facts.py" />
      <source>with its present settings {type} has no such output</source>
      <translation>按现在的设置，{type} 没有这个输出</translation>
    </message>
    <message>
      <location filename="../../engine/training/job.py" />
      <source>without one it can be checked, summarised and exported, but not trained</source>
      <translation>没有数据集时，设计可以检查、统计和导出，但不能训练</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/inputs.py" />
      <source>without one its tensor is unknown</source>
      <translation>没有它就无法知道张量的形状</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/advice.py" />
      <source>without one there is nothing to learn</source>
      <translation>没有它就没有可学习的目标</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/gate_diagram.py" />
      <source>written anew at every step</source>
      <translation>每一步都重新写入</translation>
    </message>
    <message>
      <location filename="../../gui/panels/try_answers.py" />
      <source>yes</source>
      <translation>是</translation>
    </message>
    <message>
      <location filename="../../gui/panels/dataset_form.py" />
      <source>yes or no</source>
      <translation>是或否</translation>
    </message>
    <message>
      <location filename="../../gui/panels/gates.py" />
      <source>z as torch has it: the share of the old state that is kept, h = (1 − z)·n + z·h₋. In notes with h = z·n + (1 − z)·h₋ it is 1 − z.</source>
      <translation>z 按 torch 的定义：旧状态保留的份额，h = (1 − z)·n + z·h₋。若资料中写作 h = z·n + (1 − z)·h₋，则对应 1 − z。</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/gate_diagram.py" />
      <source>z · what is kept</source>
      <translation>z · 保留的内容</translation>
    </message>
    <message>
      <location filename="../../gui/twin_words.py" />
      <source>{a} and {b} are about alike, {first} and {second}.</source>
      <translation>{a} 与 {b} 相差不大，分别为 {first} 和 {second}。</translation>
    </message>
    <message>
      <location filename="../../gui/twin_words.py" />
      <source>{a} and {b} are equal at {value}.</source>
      <translation>{a} 与 {b} 相同，均为 {value}。</translation>
    </message>
    <message>
      <location filename="../../gui/twin_words.py" />
      <source>{better} comes down to {value} where {worse} stays at {other}.</source>
      <translation>{better} 降到 {value}，而 {worse} 停在 {other}。</translation>
    </message>
    <message>
      <location filename="../../gui/twin_words.py" />
      <source>{better} reaches {value} where {worse} stays at {other}.</source>
      <translation>{better} 达到 {value}，而 {worse} 停在 {other}。</translation>
    </message>
    <message>
      <location filename="../../engine/training/failures.py" />
      <source>{block} cannot take this batch</source>
      <translation>{block} 无法处理这个批次</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/through_time.py" />
      <source>{block} does not hear the beginning of the sequence</source>
      <translation>{block} 接收不到序列开头的信息</translation>
    </message>
    <message>
      <location filename="../../engine/training/probes/filters.py" />
      <source>{block} has no filters</source>
      <translation>{block} 没有卷积核</translation>
    </message>
    <message>
      <location filename="../../engine/graph/edits.py" />
      <source>{block} has no input named {port}</source>
      <translation>{block} 没有名为 {port} 的输入</translation>
    </message>
    <message>
      <location filename="../../engine/graph/edits.py" />
      <source>{block} has no output named {port}</source>
      <translation>{block} 没有名为 {port} 的输出</translation>
    </message>
    <message>
      <location filename="../../engine/training/probes/filters.py" />
      <source>{block} has no vectors of words</source>
      <translation>{block} 没有词向量</translation>
    </message>
    <message>
      <location filename="../../engine/training/probes/attention.py" />
      <source>{block} has none of this kind in the network that was trained</source>
      <translation>在训练过的网络中，{block} 没有这种注意力</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/places.py" />
      <source>{block} in round {round}</source>
      <translation>{block}（第 {round} 遍）</translation>
    </message>
    <message>
      <location filename="../../engine/training/probes/time.py" />
      <source>{block} is no recurrent block of the network that was trained</source>
      <translation>{block} 不是训练过的网络中的循环模块</translation>
    </message>
    <message>
      <location filename="../../engine/training/probes/gates.py" />
      <source>{block} is no recurrent block of the network that was trained, or has no such layer</source>
      <translation>{block} 不是训练过的网络中的循环模块，或没有这一层</translation>
    </message>
    <message>
      <location filename="../../engine/training/probes/wires.py" />
      <source>{block} is not computed</source>
      <translation>{block} 没有参与计算</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/samples.py" />
      <source>{block} is not used</source>
      <translation>{block} 没有用到</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/activations.py" />
      <source>{block} is saturated</source>
      <translation>{block} 已饱和</translation>
    </message>
    <message>
      <location filename="../../engine/program/origins.py" />
      <source>{block} is to begin with them</source>
      <translation>{block} 要用这些权重初始化</translation>
    </message>
    <message>
      <location filename="../../engine/training/job.py" />
      <source>{block} names no field of the dataset</source>
      <translation>{block} 没有指定数据集的字段</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/samples.py" />
      <source>{block} reads padding as data</source>
      <translation>{block} 把填充当作数据读取</translation>
    </message>
    <message>
      <location filename="../../gui/panels/signals.py" />
      <source>{block}, bypassed, from {source}</source>
      <translation>{block}，已旁路，来自 {source}</translation>
    </message>
    <message>
      <location filename="../../gui/unrolled.py" />
      <source>{block}, unrolled ({cell})</source>
      <translation>{block}，已展开 ({cell})</translation>
    </message>
    <message>
      <location filename="../../gui/panels/several_page.py" />
      <source>{count} blocks</source>
      <translation>{count} 个模块</translation>
    </message>
    <message>
      <location filename="../../gui/panels/alteration_words.py" />
      <source>{count} blocks keep their weights</source>
      <translation>{count} 个模块保留权重</translation>
    </message>
    <message>
      <location filename="../../gui/panels/dataset_form.py" />
      <source>{count} classes</source>
      <translation>{count} 个类别</translation>
    </message>
    <message>
      <location filename="../../gui/status.py" />
      <source>{count} errors</source>
      <translation>{count} 个错误</translation>
    </message>
    <message>
      <location filename="../../gui/fault_dialog.py" />
      <source>{count} faults were found.</source>
      <translation>发现 {count} 处错误。</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/faces.py" />
      <source>{count} features</source>
      <translation>{count} 特征</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/faces.py" />
      <source>{count} filters</source>
      <translation>{count} 通道</translation>
    </message>
    <message>
      <location filename="../../gui/runs_facts.py" />
      <source>{count} more</source>
      <translation>还有 {count} 个</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training_controls.py" />
      <source>{count} more epochs</source>
      <translation>再训练 {count} 轮</translation>
    </message>
    <message>
      <location filename="../../gui/status.py" />
      <source>{count} of them learn</source>
      <translation>其中 {count} 个参与学习</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/faces.py" />
      <source>{count} parameters</source>
      <translation>{count} 个参数</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/letters.py" />
      <source>{count} params</source>
      <translation>{count} 个参数</translation>
    </message>
    <message>
      <location filename="../../gui/runs_facts.py" />
      <source>{count} runs</source>
      <translation>{count} 条训练记录</translation>
    </message>
    <message>
      <location filename="../../gui/runs_dialog.py" />
      <source>{count} runs, {size} on disk</source>
      <translation>{count} 条训练记录，占用磁盘 {size}</translation>
    </message>
    <message>
      <location filename="../../gui/data_dialog.py" />
      <source>{count} samples to train, of which the first</source>
      <translation>{count} 个训练样本，最前面的是</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/faces.py" />
      <source>{count} units</source>
      <translation>{count} 个单元</translation>
    </message>
    <message>
      <location filename="../../gui/status.py" />
      <source>{count} warnings</source>
      <translation>{count} 个警告</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/facts.py" />
      <source>{count} wires end there</source>
      <translation>有 {count} 条连线通到那里</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/live_plot.py" />
      <source>{curve} at {step}</source>
      <translation>{step} 处的 {curve}</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/activations.py" />
      <source>{dead} of {units} give 0 for every sample looked at. Where a ReLU gives 0 its slope is 0 too, so no gradient can bring them back</source>
      <translation>{units} 个单元中有 {dead} 个对所有查看过的样本都输出 0。ReLU 输出 0 处斜率也为 0，梯度无法使它们恢复</translation>
    </message>
    <message>
      <location filename="../../gui/panels/signals_spread.py" />
      <source>{dead} of {units} units are 0 everywhere: they are dead on these samples and learn nothing from them.</source>
      <translation>{units} 个单元中有 {dead} 个处处为 0：它们在这些样本上是“死”单元，从中什么也学不到。</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/editor.py" />
      <source>{deed} {count} blocks</source>
      <translation>{deed} {count} 个模块</translation>
    </message>
    <message>
      <location filename="../../gui/panels/try_numbers.py" />
      <source>{entered} is not a number</source>
      <translation>{entered} 不是数值</translation>
    </message>
    <message>
      <location filename="../../gui/twin_words.py" />
      <source>{epoch} of {epochs} epochs</source>
      <translation>第 {epoch} 轮，共 {epochs} 轮</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>{field} is compared by {loss}, beside which no metric is told</source>
      <translation>{field} 由 {loss} 比较，与它一起不显示指标</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>{field} is compared by {loss}; what measures that: {names}</source>
      <translation>{field} 由 {loss} 比较；能度量它的有：{names}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>{field} is counted in standard deviations, and {loss} needs shares that sum to 1</source>
      <translation>{field} 以标准差计，而 {loss} 需要总和为 1 的份额</translation>
    </message>
    <message>
      <location filename="../../commands/user_module.py" />
      <source>{file} has no {name}</source>
      <translation>{file} 中没有 {name}</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_faults.py" />
      <source>{file} holds too few samples</source>
      <translation>{file} 的样本太少</translation>
    </message>
    <message>
      <location filename="../../gui/panels/signals_learned.py" />
      <source>{filters} filters of {channels} × {sizes}</source>
      <translation>{filters} 个 {channels} × {sizes} 的卷积核</translation>
    </message>
    <message>
      <location filename="../../engine/project/reading.py" />
      <source>{first} and {second} both feed it, and it takes one</source>
      <translation>{first} 和 {second} 都接到它，而它只接受一个</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/histogram.py" />
      <source>{first} to {last}: {count} numbers, {share}</source>
      <translation>{first} 到 {last}：{count} 个数，{share}</translation>
    </message>
    <message>
      <location filename="../../gui/samples_dialog.py" />
      <source>{first}–{last} of {count}</source>
      <translation>第 {first}–{last} 个，共 {count} 个</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>{groups} groups cannot share {channels} channels equally</source>
      <translation>{groups} 组不能平分 {channels} 个通道</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>{groups} groups cannot share {incoming} channels that arrive and {outgoing} that leave equally</source>
      <translation>{groups} 个组无法平分输入的 {incoming} 个通道和输出的 {outgoing} 个通道</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/spectrogram.py" />
      <source>{hertz} Hz at {seconds} s: {decibels} dB</source>
      <translation>{seconds} s 处 {hertz} Hz：{decibels} dB</translation>
    </message>
    <message>
      <location filename="../../gui/run_words.py" />
      <source>{hours} h {minutes} min</source>
      <translation>{hours} 小时 {minutes} 分</translation>
    </message>
    <message>
      <location filename="../../engine/project/reading.py" />
      <source>{id} is of a type that this version does not know</source>
      <translation>{id} 的类型是这个版本不认识的</translation>
    </message>
    <message>
      <location filename="../../engine/project/reading.py" />
      <source>{id} lies in too many groups</source>
      <translation>{id} 所在的编组嵌套过深</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/group.py" />
      <source>{inside} is an Input or an Output of the whole design, and cannot stand in a group</source>
      <translation>{inside} 是整个设计的 Input 或 Output，不能放在编组中</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/group.py" />
      <source>{inside} is part of a loop</source>
      <translation>{inside} 处于环路中</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/group.py" />
      <source>{inside} lacks an input</source>
      <translation>{inside} 缺少输入</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/group.py" />
      <source>{inside} takes one wire, and several end there</source>
      <translation>{inside} 只接受一条连线，而有多条通到那里</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/group.py" />
      <source>{inside}: {told}</source>
      <translation>{inside}：{told}</translation>
    </message>
    <message>
      <location filename="../../engine/program/from_module/read.py" />
      <source>{kind}: {error}; with samples of {sizes}</source>
      <translation>{kind}：{error}；样本大小为 {sizes}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>{loss} cannot compare with {field}</source>
      <translation>{loss} 不能与 {field} 比较</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/advice_of_losses.py" />
      <source>{loss} has a {type} inside</source>
      <translation>{loss} 已自带 {type}</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/advice_of_losses.py" />
      <source>{loss} needs logarithms of probabilities</source>
      <translation>{loss} 需要概率的对数</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/advice_of_losses.py" />
      <source>{loss}, by which {output} compares, does not know it</source>
      <translation>{output} 用来比较的 {loss} 没有这个设置</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/ranges.py" />
      <source>{low_name} is {low}, and {high_name} is {high}</source>
      <translation>{low_name} 为 {low}，而 {high_name} 为 {high}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>{metric} does not measure answers like these</source>
      <translation>{metric} 不能度量这样的回答</translation>
    </message>
    <message>
      <location filename="../../gui/twin_words.py" />
      <source>{metric} on the test part</source>
      <translation>测试集上的 {metric}</translation>
    </message>
    <message>
      <location filename="../../gui/twin_words.py" />
      <source>{metric} on the validation part after one epoch</source>
      <translation>一轮之后验证集上的 {metric}</translation>
    </message>
    <message>
      <location filename="../../gui/twin_words.py" />
      <source>{metric} on the validation part after {epochs} epochs</source>
      <translation>{epochs} 轮之后验证集上的 {metric}</translation>
    </message>
    <message>
      <location filename="../../gui/run_words.py" />
      <source>{minutes} min {seconds} s</source>
      <translation>{minutes} 分 {seconds} 秒</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>{mode} padding of {padding} needs a side of {enough} or more, and there are {size}</source>
      <translation>padding 为 {padding} 的 {mode} 填充要求边长不小于 {enough}，而这里是 {size}</translation>
    </message>
    <message>
      <location filename="../../engine/graph/edits.py" />
      <source>{name!r} cannot be the name of a block</source>
      <translation>{name!r} 不能作为模块的名称</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/setting_editors.py" />
      <source>{name} (not in the dataset)</source>
      <translation>{name}（不在数据集中）</translation>
    </message>
    <message>
      <location filename="../../engine/graph/sharing.py" />
      <source>{name} and {owner} cannot have the same weights</source>
      <translation>{name} 和 {owner} 不能使用相同的权重</translation>
    </message>
    <message>
      <location filename="../../gui/twin_words.py" />
      <source>{name} broke off: {what}. {other} goes on.</source>
      <translation>{name} 已中断：{what}。{other} 继续训练。</translation>
    </message>
    <message>
      <location filename="../../gui/twin_words.py" />
      <source>{name} broke off: {what}. {other} trained to its end.</source>
      <translation>{name} 已中断：{what}。{other} 已训练结束。</translation>
    </message>
    <message>
      <location filename="../../gui/twin_words.py" />
      <source>{name} broke off: {what}. {other} was stopped.</source>
      <translation>{name} 中断了：{what}。{other} 已停止。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/own_code.py" />
      <source>{name} cannot be made without arguments</source>
      <translation>不带参数无法创建 {name}</translation>
    </message>
    <message>
      <location filename="../../gui/files.py" />
      <source>{name} cannot be opened</source>
      <translation>无法打开 {name}</translation>
    </message>
    <message>
      <location filename="../../engine/graph/settings.py" />
      <source>{name} cannot be {value!r}</source>
      <translation>{name} 不能是 {value!r}</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/sharing.py" />
      <source>{name} cannot use the weights of {owner}</source>
      <translation>{name} 不能使用 {owner} 的权重</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/advice_of_losses.py" />
      <source>{name} changes nothing</source>
      <translation>{name} 不改变任何东西</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/advice.py" />
      <source>{name} feeds {field}, which {output} is to predict</source>
      <translation>{name} 送入的是 {field}，而它正是 {output} 要预测的</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/advice_of_losses.py" />
      <source>{name} gives other numbers: to make them all larger would lower the loss, and tell nothing</source>
      <translation>{name} 给出的是另一种数：把它们全部变大就会降低损失，却说明不了什么</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/advice_of_losses.py" />
      <source>{name} gives probabilities; of these the loss has no logarithm, and its gradient is small</source>
      <translation>{name} 给出的是概率；损失里没有对它们取对数，它的梯度很小</translation>
    </message>
    <message>
      <location filename="../../engine/graph/settings.py" />
      <source>{name} has the wrong type</source>
      <translation>{name} 的类型有误</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/grouping.py" />
      <source>{name} is no group</source>
      <translation>{name} 不是编组</translation>
    </message>
    <message>
      <location filename="../../gui/panels/group_parameters.py" />
      <source>{name} is no name: use letters, digits and _, beginning with a letter</source>
      <translation>{name} 不能用作名称：请用字母、数字和 _，并以字母开头</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/own_text.py" />
      <source>{name} is no nn.Module</source>
      <translation>{name} 不是 nn.Module</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/embedding.py" />
      <source>{name} is not set, and no dataset says it</source>
      <translation>没有设定 {name}，也没有数据集说明它</translation>
    </message>
    <message>
      <location filename="../../engine/graph/settings.py" />
      <source>{name} is out of range</source>
      <translation>{name} 超出范围</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/analyse.py" />
      <source>{name} is part of a loop</source>
      <translation>{name} 处于环路中</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/embedding.py" />
      <source>{name} is {size}, and the dataset has {symbols} tokens</source>
      <translation>{name} 为 {size}，而数据集有 {symbols} 种词元</translation>
    </message>
    <message>
      <location filename="../../engine/graph/sharing.py" />
      <source>{name} is {type}, and {owner} is {kind}</source>
      <translation>{name} 是 {type}，而 {owner} 是 {kind}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/ranges.py" />
      <source>{name} must not be 0</source>
      <translation>{name} 不能为 0</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/overwriting.py" />
      <source>{name} must not overwrite its input</source>
      <translation>{name} 不能覆盖它的输入</translation>
    </message>
    <message>
      <location filename="../../commands/user_module.py" />
      <source>{name} needs arguments</source>
      <translation>{name} 需要参数</translation>
    </message>
    <message>
      <location filename="../../commands/user_module.py" />
      <source>{name} of {file} is no torch module</source>
      <translation>{file} 中的 {name} 不是 torch 模块</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/grouping.py" />
      <source>{name} shares its weights with {other}, which stays outside</source>
      <translation>{name} 与留在外面的 {other} 共享权重</translation>
    </message>
    <message>
      <location filename="../../gui/twin_plots.py" />
      <source>{name}, validation</source>
      <translation>{name}，验证</translation>
    </message>
    <message>
      <location filename="../../gui/panels/signals_spread.py" />
      <source>{nans} are NaN, {infinities} are infinite.</source>
      <translation>有 {nans} 个 NaN，{infinities} 个无穷大。</translation>
    </message>
    <message>
      <location filename="../../gui/twin_variants.py" />
      <source>{new} instead of {old}</source>
      <translation>{new} 代替 {old}</translation>
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>{number} is no number that a design may have</source>
      <translation>{number} 不是设计中允许的数</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/advice_of_losses.py" />
      <source>{output} compares by {loss}, which takes raw scores; squashed twice, the gradient is small</source>
      <translation>{output} 用 {loss} 比较，它接受原始得分；压缩两次会使梯度变小</translation>
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>{path} cannot be read</source>
      <translation>无法读取 {path}</translation>
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>{path} cannot be saved: the disk is full</source>
      <translation>无法保存 {path}：磁盘已满</translation>
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>{path} cannot be written</source>
      <translation>无法写入 {path}</translation>
    </message>
    <message>
      <location filename="../../engine/project/faults.py" />
      <source>{path} cannot be {value}</source>
      <translation>{path} 不能是 {value}</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/live_plot.py" />
      <source>{path} could not be written: {reason}</source>
      <translation>无法写入 {path}：{reason}</translation>
    </message>
    <message>
      <location filename="../../engine/program/origins.py" />
      <source>{path} has no weights of {name}</source>
      <translation>{path} 中没有 {name} 的权重</translation>
    </message>
    <message>
      <location filename="../../engine/project/faults.py" />
      <source>{path} has the wrong type</source>
      <translation>{path} 的类型有误</translation>
    </message>
    <message>
      <location filename="../../engine/project/faults.py" />
      <source>{path} is missing</source>
      <translation>缺少 {path}</translation>
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>{path} is not a text in UTF-8</source>
      <translation>{path} 不是 UTF-8 文本</translation>
    </message>
    <message>
      <location filename="../../commands/user_module.py" />
      <source>{path} is not there</source>
      <translation>{path} 不存在</translation>
    </message>
    <message>
      <location filename="../../engine/project/faults.py" />
      <source>{path} is out of range</source>
      <translation>{path} 超出范围</translation>
    </message>
    <message>
      <location filename="../../engine/data/own_faults.py" />
      <source>{path} is too large</source>
      <translation>{path} 太大</translation>
    </message>
    <message>
      <location filename="../../commands/trusting.py" />
      <source>{path}: {reason}</source>
      <translation>{path}：{reason}</translation>
    </message>
    <message>
      <location filename="../../engine/project/reading.py" />
      <source>{place} must be two texts of the form block.port</source>
      <translation>{place} 必须是形如 block.port 的两段文本</translation>
    </message>
    <message>
      <location filename="../../gui/twin_words.py" />
      <source>{points} points</source>
      <translation>{points} 个百分点</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training.py" />
      <source>{reason} in {time}</source>
      <translation>{reason}，用时 {time}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>{scores} scores arrive, and {field} has {classes} classes</source>
      <translation>输入有 {scores} 个得分，而 {field} 有 {classes} 个类别</translation>
    </message>
    <message>
      <location filename="../../gui/run_words.py" />
      <source>{seconds} s</source>
      <translation>{seconds} 秒</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dims.py" />
      <source>{setting} names the batch</source>
      <translation>{setting} 指的是批量维</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/activations.py" />
      <source>{share:.0%} of its answers lie at the ends of its range, where its slope is below 0.06: the gradient hardly passes</source>
      <translation>它的输出有 {share:.0%} 位于取值范围的两端，那里斜率小于 0.06：梯度几乎无法通过</translation>
    </message>
    <message>
      <location filename="../../engine/doctor/gates.py" />
      <source>{share:.0%} of the values of its {gate} gate are within 0.03 of {end}: it no longer depends on what is read, and no gradient passes through it</source>
      <translation>其{gate}门的值有 {share:.0%} 与 {end} 相差不到 0.03：它不再随读到的内容变化，也没有梯度通过</translation>
    </message>
    <message>
      <location filename="../../gui/panels/signals_spread.py" />
      <source>{share} are saturated: there the activation is flat, and hardly any gradient passes.</source>
      <translation>{share} 已饱和：那里激活函数平坦，几乎没有梯度通过。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/signals_spread.py" />
      <source>{share} of the numbers are exactly 0.</source>
      <translation>有 {share} 的数恰好为 0。</translation>
    </message>
    <message>
      <location filename="../../gui/runs_dialog.py" />
      <source>{shown} of {total}</source>
      <translation>显示 {shown} 条，共 {total} 条</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/encoder_decoder.py" />
      <source>{size} numbers cannot be shared by {heads} heads</source>
      <translation>{size} 个数不能由 {heads} 个头均分</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/facts.py" />
      <source>{socket} takes one wire</source>
      <translation>{socket} 只接受一条连线</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/connections.py" />
      <source>{source} already depends on {target}</source>
      <translation>{source} 已经依赖于 {target}</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/facts.py" />
      <source>{source} gives nothing at {socket}</source>
      <translation>{source} 在 {socket} 没有输出</translation>
    </message>
    <message>
      <location filename="../../engine/graph/edits.py" />
      <source>{source} → {target} would close a loop</source>
      <translation>{source} → {target} 会形成环路</translation>
    </message>
    <message>
      <location filename="../../gui/panels/through_time.py" />
      <source>{step} steps before the newest</source>
      <translation>最后一步之前 {step} 步</translation>
    </message>
    <message>
      <location filename="../../engine/program/origins.py" />
      <source>{tensor} is {theirs} there and {ours} here</source>
      <translation>{tensor} 在那里是 {theirs}，在这里是 {ours}</translation>
    </message>
    <message>
      <location filename="../../engine/project/reading.py" />
      <source>{text} is no setting of a block inside, or the name is taken</source>
      <translation>{text} 不是内部模块的设置，或该名称已被占用</translation>
    </message>
    <message>
      <location filename="../../engine/project/reading.py" />
      <source>{text} names no port</source>
      <translation>{text} 没有指明端口</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training.py" />
      <source>{time} left</source>
      <translation>剩余 {time}</translation>
    </message>
    <message>
      <location filename="../../gui/panels/dataset_form.py" />
      <source>{train} samples to train, {valid} to validate, {test} to test</source>
      <translation>{train} 个训练样本，{valid} 个验证样本，{test} 个测试样本</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/confusion.py" />
      <source>{truth} taken for {answer}: {count} of {all}</source>
      <translation>把 {truth} 当成 {answer}：{all} 个中有 {count} 个</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/facts.py" />
      <source>{type} cannot be muted</source>
      <translation>{type} 不能被旁路</translation>
    </message>
    <message>
      <location filename="../../engine/graph/edits.py" />
      <source>{type} cannot stand in a wire</source>
      <translation>{type} 不能放在连线中</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arriving.py" />
      <source>{type} computes with real numbers</source>
      <translation>{type} 用实数计算</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/embedding.py" />
      <source>{type} does not know how many tokens there are</source>
      <translation>{type} 不知道有多少种词元</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/embedding.py" />
      <source>{type} has fewer places than there are tokens</source>
      <translation>{type} 的位置少于词元的种数</translation>
    </message>
    <message>
      <location filename="../../engine/graph/block.py" />
      <source>{type} has no parameter {name}</source>
      <translation>{type} 没有参数 {name}</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/editor.py" />
      <source>{type} has no port for this wire</source>
      <translation>{type} 没有适合这条连线的端口</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>{type} has only one number to compare with itself</source>
      <translation>{type} 只有一个数，无从与自身比较</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arriving.py" />
      <source>{type} needs a fixed number of channels</source>
      <translation>{type} 需要固定的通道数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/recurrent.py" />
      <source>{type} needs a fixed number of features</source>
      <translation>{type} 需要固定的特征数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dense.py" />
      <source>{type} needs a last dimension of known size</source>
      <translation>{type} 需要大小已知的最后一维</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/facts.py" />
      <source>{type} needs a tensor there</source>
      <translation>{type} 在此处需要一个张量</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/facts.py" />
      <source>{type} needs at least one tensor there</source>
      <translation>{type} 在此处至少需要一个张量</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>{type} needs channels</source>
      <translation>{type} 需要通道</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization_of_samples.py" />
      <source>{type} needs channels and places</source>
      <translation>{type} 需要通道和位置</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>{type} needs sides of known size</source>
      <translation>{type} 需要大小已知的边</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/merging.py" />
      <source>{type} needs tensors of equal sizes</source>
      <translation>{type} 需要大小相等的张量</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/embedding.py" />
      <source>{type} reads indices</source>
      <translation>{type} 读取编号</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/recurrent.py" />
      <source>{type} reads sequences</source>
      <translation>{type} 读取序列</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>{type} slides along the features, not along time</source>
      <translation>{type} 沿特征滑动，而不是沿时间</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/groups.py" />
      <source>{type} stands in no group</source>
      <translation>{type} 不在编组中</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arriving.py" />
      <source>{type} works on channels along a line</source>
      <translation>{type} 用于一维信号上的通道</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arriving.py" />
      <source>{type} works on images</source>
      <translation>{type} 用于图像</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arriving.py" />
      <source>{type} works on volumes</source>
      <translation>{type} 用于体数据</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/padded.py" />
      <source>{type} would count the padding in</source>
      <translation>{type} 会把填充也计算在内</translation>
    </message>
    <message>
      <location filename="../../engine/training/not_finite.py" />
      <source>{value} arose in the gradient of {block} at step {step}</source>
      <translation>第 {step} 步，{block} 的梯度中出现 {value}</translation>
    </message>
    <message>
      <location filename="../../engine/training/not_finite.py" />
      <source>{value} arose in the loss of {block} at step {step}</source>
      <translation>第 {step} 步，{block} 的损失中出现 {value}</translation>
    </message>
    <message>
      <location filename="../../engine/training/not_finite.py" />
      <source>{value} arose in the output of {block} at step {step}</source>
      <translation>第 {step} 步，{block} 的输出中出现 {value}</translation>
    </message>
    <message>
      <location filename="../../engine/training/not_finite.py" />
      <source>{value} would arise in the weights of {block} at step {step}</source>
      <translation>第 {step} 步，{block} 的权重中将出现 {value}</translation>
    </message>
    <message>
      <location filename="../../engine/program/from_module/recorder.py" />
      <source>{where}: {what}</source>
      <translation>{where}：{what}</translation>
    </message>
    <message>
      <location filename="../../gui/panels/try_samples.py" />
      <source>{wrong} of {count} are wrong</source>
      <translation>{count} 个中有 {wrong} 个答错</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/editor.py" />
      <source>“{name}” can no longer be read</source>
      <translation>“{name}”已无法读取</translation>
    </message>
    <message>
      <location filename="../../gui/panels/group_part.py" />
      <source>“{name}” is in the palette now, under “My blocks”</source>
      <translation>“{name}”已加入模块面板的“我的模块”</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/resizing.py" />
      <source>⌊{side} · {factor}⌋ is 0</source>
      <translation>⌊{side} · {factor}⌋ 为 0</translation>
    </message>
  </context>
</TS>
