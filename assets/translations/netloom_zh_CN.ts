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
      <location filename="../../engine/blocks/activation.py" />
      <source>A ReLU that stops at 6, so that few bits are enough to store its output.</source>
      <translation>上限为 6 的 ReLU，用很少的位数就能存下它的输出。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>A design may have several Outputs; their losses are added, each times its `weight`.</source>
      <translation>一个设计可以有多个 Output；它们的损失各乘以自己的 `weight` 后相加。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>A question of yes or no: one output, and binary cross entropy.</source>
      <translation>是或否的问题：一个输出和二元交叉熵。</translation>
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>A text in the file is not Unicode</source>
      <translation>文件中有一段文本不是 Unicode</translation>
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
      <location filename="../../engine/blocks/pooling.py" />
      <source>Adaptive average pooling 2D</source>
      <translation>二维自适应平均池化</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Adaptive max pooling 2D</source>
      <translation>二维自适应最大池化</translation>
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
      <location filename="../../engine/analysis/advice.py" />
      <source>Add a layer with weights, such as Linear or Conv2d</source>
      <translation>添加一个带权重的层，如 Linear 或 Conv2d</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Add a learned number to each filter's output</source>
      <translation>给每个卷积核的输出加上一个可学习的数</translation>
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
      <location filename="../../engine/project/faults.py" />
      <source>Add it: every one of its kind needs it</source>
      <translation>请补上它：同类的每一项都需要它</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/merging.py" />
      <source>Add tensors number by number: the shortcut of a residual network.</source>
      <translation>逐元素相加多个张量：残差网络的捷径。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Added to the variance, so that nothing is divided by 0</source>
      <translation>加到方差上，以免除以 0</translation>
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
      <location filename="../../engine/blocks/losses.py" />
      <source>An answer must be of real numbers</source>
      <translation>输出必须是实数</translation>
    </message>
    <message>
      <location filename="../../gui/menus.py" />
      <source>As the system</source>
      <translation>跟随系统</translation>
    </message>
    <message>
      <location filename="../../gui/main_window.py" />
      <source>Autosave failed: {why}</source>
      <translation>自动保存失败：{why}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Average an image of any size down to `output_size`; 1 gives one number a channel.</source>
      <translation>把任意大小的图像平均到 `output_size`；取 1 时每个通道得到一个数。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Average pooling 2D</source>
      <translation>二维平均池化</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/setting_row.py" />
      <source>Back to the default, {value}</source>
      <translation>恢复默认值 {value}</translation>
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
      <source>BatchNorm1d works on features: (N, C) or (N, C, L)</source>
      <translation>BatchNorm1d 用于特征：(N, C) 或 (N, C, L)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>BatchNorm2d works on images: (N, C, H, W)</source>
      <translation>BatchNorm2d 用于图像：(N, C, H, W)</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>Begin dims with 0</source>
      <translation>让 dims 以 0 开头</translation>
    </message>
    <message>
      <location filename="../../gui/panels/epoch_table.py" />
      <source>Best so far: the lowest validation loss</source>
      <translation>目前最佳：验证损失最低</translation>
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
      <location filename="../../engine/data/tables.py" />
      <source>Breast cancer</source>
      <translation>乳腺癌</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/merging.py" />
      <source>Bring them to the same sizes with a layer before wire {number}</source>
      <translation>在连线 {number} 之前加一层，使各张量大小相同</translation>
    </message>
    <message>
      <location filename="../../gui/export_dialog.py" />
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
      <location filename="../../assets/templates" />
      <source>CNN with batch norm</source>
      <translation>带批归一化的 CNN</translation>
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
      <location filename="../../engine/analysis/facts.py" />
      <source>Change the settings of {source}, or take the wire off</source>
      <translation>修改 {source} 的设置，或拆下这条连线</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Cheap, and its gradient is exactly 1 where it is open, so that deep networks learn. A unit that is never positive gets no gradient and is dead: then try LeakyReLU or GELU, or a smaller learning rate. `inplace` overwrites the input; it is refused where somebody else still needs that.</source>
      <translation>计算便宜，打开时梯度恰好为 1，因此深层网络也能学习。从不为正的单元得不到梯度，成为“死”单元：这时可试用 LeakyReLU 或 GELU，或减小学习率。`inplace` 会覆盖输入；如果别处还需要这个输入，就会被拒绝。</translation>
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
      <location filename="../../engine/blocks/inputs.py" />
      <source>Choose a field of the dataset</source>
      <translation>选择数据集的一个字段</translation>
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
      <location filename="../../commands/exporting.py" />
      <source>Choose another place, or free some space; what was there before is untouched</source>
      <translation>换一个位置，或腾出一些空间；原有内容没有改动</translation>
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
      <location filename="../../gui/menus.py" />
      <source>Clear the list</source>
      <translation>清空列表</translation>
    </message>
    <message>
      <location filename="../../gui/docks.py" />
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <location filename="../../gui/panels/source.py" />
      <source>Code</source>
      <translation>代码</translation>
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
      <location filename="../../engine/blocks/merging.py" />
      <source>Concat</source>
      <translation>拼接</translation>
    </message>
    <message>
      <location filename="../../gui/shortcuts.py" />
      <source>Connect</source>
      <translation>连接</translation>
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
      <location filename="../../gui/panels/training_controls.py" />
      <source>Continue</source>
      <translation>继续</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/category_titles.py" />
      <source>Convolution</source>
      <translation>卷积</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Convolution 2D</source>
      <translation>二维卷积</translation>
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
      <location filename="../../engine/project/json_text.py" />
      <source>Correct the text</source>
      <translation>改正这段文本</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Count the zeros of the padding in the mean</source>
      <translation>求平均时把填充的零计算在内</translation>
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
      <location filename="../../gui/widgets/category_titles.py" />
      <source>Dense</source>
      <translation>全连接</translation>
    </message>
    <message>
      <location filename="../../gui/panels/design_page.py" />
      <source>Design</source>
      <translation>设计</translation>
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
      <location filename="../../engine/data/tables.py" />
      <source>Diabetes</source>
      <translation>糖尿病</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/inputs.py" />
      <source>Did you mean {guess}?</source>
      <translation>是不是想用 {guess}？</translation>
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
      <location filename="../../engine/blocks/pooling.py" />
      <source>Divide the sum by this instead of the window's size</source>
      <translation>用它代替窗口大小去除总和</translation>
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
      <location filename="../../engine/analysis/facts.py" />
      <source>Draw a wire to it from another block's output</source>
      <translation>从另一个模块的输出拉一条连线到它</translation>
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
      <location filename="../../gui/widgets/category_titles.py" />
      <source>Dropout</source>
      <translation>Dropout</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>Dropout 2D</source>
      <translation>二维 Dropout</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>Dropout2d works on images</source>
      <translation>Dropout2d 用于图像</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/menus.py" />
      <source>Duplicate</source>
      <translation>创建副本</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>ELU</source>
      <translation>ELU</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Each filter is as deep as the image has channels and as wide as `kernel_size`; it gives one channel that says how well its pattern is met at each place. Because the same weights are used everywhere, the layer has few of them and recognises a pattern wherever it appears.</source>
      <translation>每个卷积核的深度等于图像的通道数，宽度为 `kernel_size`；它给出一个通道，表示各处与其模式的吻合程度。由于各处使用同样的权重，这一层的权重很少，并且无论模式出现在哪里都能识别。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/welcome.py" />
      <source>Each is a complete design: open it, press Train, then change it.</source>
      <translation>每个模板都是完整的设计：打开它，点击训练，然后动手修改。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Each pixel of the input stamps the filters onto the output, `stride` pixels apart; where stamps overlap they add.</source>
      <translation>输入的每个像素都把卷积核“盖印”到输出上，间隔 `stride` 个像素；重叠之处相加。</translation>
    </message>
    <message>
      <location filename="../../gui/shortcuts.py" />
      <source>Edit</source>
      <translation>编辑</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>End with a Linear of {classes} outputs</source>
      <translation>以有 {classes} 个输出的 Linear 结尾</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>End with a layer that gives {wanted}</source>
      <translation>以能给出 {wanted} 的层结尾</translation>
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
      <location filename="../../engine/blocks/dropout.py" />
      <source>Everything is dropped</source>
      <translation>所有值都被丢弃</translation>
    </message>
    <message>
      <location filename="../../gui/export_dialog.py" />
      <source>Export</source>
      <translation>导出</translation>
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
      <location filename="../../engine/blocks/normalization.py" />
      <source>Feed it features, or sequences with their channels first</source>
      <translation>给它特征，或通道在前的序列</translation>
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
      <location filename="../../engine/blocks/inputs.py" />
      <source>Field of the dataset</source>
      <translation>数据集的字段</translation>
    </message>
    <message>
      <location filename="../../gui/export_dialog.py" />
      <source>File</source>
      <translation>文件</translation>
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
      <location filename="../../gui/actions.py" />
      <source>Find…</source>
      <translation>查找…</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>First dimension to lay flat; 0 is the batch</source>
      <translation>从哪个维度开始展平；0 是批量维</translation>
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
      <location filename="../../gui/actions.py" />
      <source>Forget the run and its weights</source>
      <translation>丢弃本次训练及其权重</translation>
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>Free some space and save again; what was there before is untouched</source>
      <translation>腾出一些空间后重新保存；原有内容没有改动</translation>
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
      <location filename="../../engine/blocks/activation.py" />
      <source>GELU</source>
      <translation>GELU</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dense.py" />
      <source>Give it features: (N, features)</source>
      <translation>给它特征：(N, features)</translation>
    </message>
    <message>
      <location filename="../../engine/training/predict.py" />
      <source>Give numbers divided by commas, or the path of a .npy, .csv or .txt file</source>
      <translation>请给出用逗号分隔的数，或 .npy、.csv、.txt 文件的路径</translation>
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
      <location filename="../../engine/blocks/shaping.py" />
      <source>Give the numbers of each sample other sizes, in the same order: a row of features becomes an image.</source>
      <translation>给每个样本的数换一种大小，顺序不变：一行特征变成一幅图像。</translation>
    </message>
    <message>
      <location filename="../../engine/training/predict.py" />
      <source>Give whole samples of numbers for every Input</source>
      <translation>请为每个 Input 给出完整的数值样本</translation>
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
      <location filename="../../gui/panels/training.py" />
      <source>Go on from step {step}</source>
      <translation>从第 {step} 步继续</translation>
    </message>
    <message>
      <location filename="../../gui/run.py" />
      <source>Go on from the last checkpoint, or train with a smaller batch</source>
      <translation>从上一个检查点继续，或用更小的批量训练</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/legend.py" />
      <source>Gradient norm</source>
      <translation>梯度范数</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/tips.py" />
      <source>Gradient norm {value}</source>
      <translation>梯度范数 {value}</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Gradients</source>
      <translation>梯度</translation>
    </message>
    <message>
      <location filename="../../engine/data/images.py" />
      <source>Handwritten digits</source>
      <translation>手写数字</translation>
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
      <location filename="../../engine/blocks/activation.py" />
      <source>How far negative numbers go down</source>
      <translation>负数一侧最低到多少</translation>
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
      <location filename="../../engine/blocks/inputs.py" />
      <source>Input</source>
      <translation>输入</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/category_titles.py" />
      <source>Inputs</source>
      <translation>输入</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dense.py" />
      <source>Insert Flatten before it</source>
      <translation>在它之前插入 Flatten</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arriving.py" />
      <source>Insert Reshape to 1 × {side} × {side}</source>
      <translation>插入变为 1 × {side} × {side} 的 Reshape</translation>
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
      <location filename="../../engine/data/tables.py" />
      <source>Iris</source>
      <translation>鸢尾花</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>It computes the same while training and evaluating. γ and β are learned, one for each of the numbers.</source>
      <translation>训练和评估时的计算相同。γ 和 β 是学习得到的，每个数各有一对。</translation>
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>It was cut off while being copied or saved: restore it from a copy</source>
      <translation>文件在复制或保存时被截断：请从副本恢复</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Its mean output is nearer to 0 than ReLU's, which can speed learning up in networks without normalisation; the exponential makes it dearer.</source>
      <translation>它的平均输出比 ReLU 更接近 0，在没有归一化的网络中可以加快学习；但指数运算使它更慢。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/block_page.py" />
      <source>Its weights do not learn</source>
      <translation>它的权重不参与学习</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Keep running means for evaluation; else the batch's are used then too</source>
      <translation>保留滑动平均供评估使用；否则评估时也用当前批量的统计量</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Keep the greatest value of each window: was the pattern anywhere in it?</source>
      <translation>保留每个窗口中的最大值：这里面出现过该模式吗？</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Keep the greatest values of an image of any size, on a grid of `output_size`.</source>
      <translation>把任意大小的图像划成 `output_size` 的网格，保留每格的最大值。</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Keep the selected blocks' weights from learning</source>
      <translation>使选中模块的权重不再学习</translation>
    </message>
    <message>
      <location filename="../../gui/shortcuts.py" />
      <source>Keys and Gestures</source>
      <translation>快捷键与手势</translation>
    </message>
    <message>
      <location filename="../../gui/menus.py" />
      <source>Language</source>
      <translation>语言</translation>
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
      <location filename="../../engine/blocks/normalization.py" />
      <source>Layer normalization</source>
      <translation>层归一化</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>LayerNorm needs a last dimension of known size</source>
      <translation>LayerNorm 需要大小已知的最后一维</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>LeNet</source>
      <translation>LeNet</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Leaky ReLU</source>
      <translation>Leaky ReLU</translation>
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
      <source>Learn γ and β</source>
      <translation>学习 γ 和 β</translation>
    </message>
    <message>
      <location filename="../../gui/panels/plots.py" />
      <source>Learning rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training_settings.py" />
      <source>Learning rate: how far one step goes</source>
      <translation>学习率：一步走多远</translation>
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
      <location filename="../../engine/blocks/activation.py" />
      <source>Let positive numbers through and bend the others smoothly towards −alpha.</source>
      <translation>正数直接通过，其他数平滑地弯向 −alpha。</translation>
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
      <location filename="../../gui/actions.py" />
      <source>Let the selected blocks pass their input through</source>
      <translation>让选中的模块直接传递输入</translation>
    </message>
    <message>
      <location filename="../../gui/menus.py" />
      <source>Light</source>
      <translation>浅色</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dense.py" />
      <source>Linear</source>
      <translation>全连接层</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dense.py" />
      <source>Linear needs a last dimension of known size</source>
      <translation>Linear 需要大小已知的最后一维</translation>
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
      <location filename="../../gui/widgets/live_plot.py" />
      <source>Logarithmic scale</source>
      <translation>对数刻度</translation>
    </message>
    <message>
      <location filename="../../engine/graph/fixes.py" />
      <source>Look at the problems as they are now</source>
      <translation>请查看现在的问题列表</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Look for `out_channels` learned patterns at every place of an image.</source>
      <translation>在图像的每个位置寻找 `out_channels` 种学习得到的模式。</translation>
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
      <location filename="../../engine/worker/child.py" />
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
      <location filename="../../engine/blocks/convolution.py" />
      <source>Make an image larger with learned filters: a convolution run backwards.</source>
      <translation>用学习得到的卷积核放大图像：反向进行的卷积。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/arriving.py" />
      <source>Make its input channels × height × width with Reshape</source>
      <translation>用 Reshape 把它的输入变成 通道 × 高 × 宽</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/merging.py" />
      <source>Make their other sizes equal, or change dim</source>
      <translation>使它们的其他维度大小相等，或更改 dim</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Max pooling 2D</source>
      <translation>二维最大池化</translation>
    </message>
    <message>
      <location filename="../../gui/panels/block_facts.py" />
      <source>Memory of its output, for one sample</source>
      <translation>每个样本的输出所占的内存</translation>
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
      <location filename="../../gui/shortcuts.py" />
      <source>Move the view</source>
      <translation>移动视图</translation>
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
      <location filename="../../engine/blocks/merging.py" />
      <source>Multiply tensors number by number: one opens and closes the other, like a gate.</source>
      <translation>逐元素相乘多个张量：一个控制另一个的开合，如同门。</translation>
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
      <location filename="../../gui/canvas/tips.py" />
      <source>Muted: passes its input through</source>
      <translation>已旁路：直接传递输入</translation>
    </message>
    <message>
      <location filename="../../gui/panels/name_row.py" />
      <source>Name</source>
      <translation>名称</translation>
    </message>
    <message>
      <location filename="../../engine/training/checkpoint.py" />
      <source>Name a folder that a training run has written</source>
      <translation>请指定一个由训练写出的文件夹</translation>
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
      <location filename="../../gui/canvas/editor.py" />
      <source>No block answers “{words}”</source>
      <translation>没有与“{words}”匹配的模块</translation>
    </message>
    <message>
      <location filename="../../gui/panels/palette.py" />
      <source>No block is named so</source>
      <translation>没有这个名称的模块</translation>
    </message>
    <message>
      <location filename="../../gui/status.py" />
      <source>No dataset</source>
      <translation>无数据集</translation>
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
      <location filename="../../engine/analysis/advice.py" />
      <source>Nobody uses the output of {name}</source>
      <translation>{name} 的输出没有被使用</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/category_titles.py" />
      <source>Normalization</source>
      <translation>归一化</translation>
    </message>
    <message>
      <location filename="../../gui/panels/source.py" />
      <source>Not up to date. {problem}</source>
      <translation>不是最新的。{problem}</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/search.py" />
      <source>Nothing found</source>
      <translation>什么也没找到</translation>
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
      <location filename="../../engine/blocks/convolution.py" />
      <source>Number of filters</source>
      <translation>卷积核的个数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/dense.py" />
      <source>Numbers that leave the layer</source>
      <translation>该层输出的数的个数</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training_settings.py" />
      <source>Of initial weights, order of samples and dropout</source>
      <translation>用于初始权重、样本顺序和 dropout</translation>
    </message>
    <message>
      <location filename="../../gui/shortcuts.py" />
      <source>On the canvas</source>
      <translation>在画布上</translation>
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
      <location filename="../../gui/panels/training_controls.py" />
      <source>One step: train on one batch, then hold</source>
      <translation>单步：训练一个批次后停住</translation>
    </message>
    <message>
      <location filename="../../gui/export_dialog.py" />
      <source>Only the model, without training</source>
      <translation>只导出模型，不含训练</translation>
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
      <location filename="../../gui/panels/welcome.py" />
      <source>Open…</source>
      <translation>打开…</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>Output</source>
      <translation>输出</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/category_titles.py" />
      <source>Outputs and losses</source>
      <translation>输出与损失</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Overwrite the input instead of making a new tensor: saves memory</source>
      <translation>覆盖输入，而不新建张量：节省内存</translation>
    </message>
    <message>
      <location filename="../../gui/panels/block_facts.py" />
      <source>Parameters</source>
      <translation>参数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Parts into which the channels are split, each with filters of its own</source>
      <translation>把通道分成几组，每组有自己的卷积核</translation>
    </message>
    <message>
      <location filename="../../gui/panels/epoch_table.py" />
      <source>Pass over the training part</source>
      <translation>对训练集的一遍训练</translation>
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
      <location filename="../../assets/templates" />
      <source>Pictures</source>
      <translation>图像</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Pixels added at the right and lower border</source>
      <translation>在右边和下边添加的像素数</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Pixels taken off at each border of the output</source>
      <translation>从输出每一边去掉的像素数</translation>
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
      <location filename="../../engine/worker/child.py" />
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
      <location filename="../../engine/data" />
      <source>Predict how far the disease went on in a year, from ten measurements of a patient. The split is fixed: 60 % of the samples train, 20 % validate and 20 % test, drawn once. Each feature is counted in standard deviations from its mean, both measured on the training part only. So is the progression: a prediction of 1 is one standard deviation above the mean.</source>
      <translation>根据病人的十项测量值，预测病情一年后的进展。划分是固定的：60 % 的样本用于训练，20 % 用于验证，20 % 用于测试，只抽取一次。每个特征以偏离均值多少个标准差计，两者都只在训练集上测得。病情进展也是如此：预测值 1 表示比均值高一个标准差。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Predicting a number, what R² means, and how soon a small dataset is learned by heart.</source>
      <translation>预测一个数值、R² 的含义，以及小数据集多快会被死记硬背。</translation>
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
      <source>Probability that a channel is set to 0</source>
      <translation>一个通道被置为 0 的概率</translation>
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
      <location filename="../../engine/blocks/arriving.py" />
      <source>Put it before Flatten, or make the features an image with Reshape</source>
      <translation>把它放在 Flatten 之前，或用 Reshape 把特征变成图像</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>Put the dimensions into another order: channels first or last, rows and columns swapped.</source>
      <translation>改变维度的顺序：通道在前或在后，行列互换。</translation>
    </message>
    <message>
      <location filename="../../commands/window.py" />
      <source>Qt cannot be loaded, so there is no window and no picture</source>
      <translation>无法加载 Qt，因此没有窗口，也不能生成图片</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Quit</source>
      <translation>退出</translation>
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
      <source>Read digits of 8 × 8 pixels. The split is fixed and follows the given order, which goes about by writer: the first 1197 train, the next 300 validate, the last 300 test. Drawn at random, the same hand would be in training and test, which flatters by 4 points. Pixels are counted in standard deviations from the mean of all pixels, both measured on the training part only.</source>
      <translation>识别 8 × 8 像素的数字。划分是固定的，沿用给定的顺序，大致按书写者排列：前 1197 个用于训练，接着 300 个用于验证，最后 300 个用于测试。如果随机抽取，同一个人的笔迹会同时出现在训练集和测试集里，使结果虚高 4 个百分点。像素以偏离全部像素均值多少个标准差计，两者都只在训练集上测得。</translation>
    </message>
    <message>
      <location filename="../../gui/run_words.py" />
      <source>Ready to train</source>
      <translation>可以训练</translation>
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
      <location filename="../../assets/templates" />
      <source>Regression</source>
      <translation>回归</translation>
    </message>
    <message>
      <location filename="../../gui/panels/block_page.py" />
      <source>Remark for whoever reads the drawing</source>
      <translation>给读图者的备注</translation>
    </message>
    <message>
      <location filename="../../gui/panels/block_page.py" />
      <source>Remarks</source>
      <translation>备注</translation>
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
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
      <location filename="../../engine/project/json_text.py" />
      <source>Replace it by an ordinary number</source>
      <translation>换成一个普通的数</translation>
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
      <location filename="../../gui/panels/training_settings.py" />
      <source>Samples in one step</source>
      <translation>一步所用的样本数</translation>
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
      <location filename="../../gui/actions.py" />
      <source>Save the network and its training as a Python file</source>
      <translation>把网络和训练过程保存为 Python 文件</translation>
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
      <location filename="../../gui/canvas/menus.py" />
      <source>Select all</source>
      <translation>全选</translation>
    </message>
    <message>
      <location filename="../../gui/shortcuts.py" />
      <source>Select several</source>
      <translation>选择多个</translation>
    </message>
    <message>
      <location filename="../../engine/training/job.py" />
      <source>Set device to auto or cpu</source>
      <translation>将 device 设为 auto 或 cpu</translation>
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
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/widgets/pair_editor.py" />
      <source>Set height and width apart, or as one number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/sliding.py" />
      <source>Set kernel_size to {largest}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/sliding.py" />
      <source>Set kernel_size to {largest} or less, or raise padding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>Set loss to auto</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>Set loss to auto, which takes {better}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Set normalized_shape to none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Set normalized_shape to the last sizes of the tensor, or to none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/analysis/facts.py" />
      <source>Set out_features of {layer} to {features}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Set output_padding to {most}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Set output_padding to {most} or less</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>Set p to 0.5</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>Set p to 0.5 or less</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Set padding to 0</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Set padding to {most}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Set padding to {most} or less</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Set padding_mode to zeros</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Set padding_mode to zeros, or padding to a smaller number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>Set shape so that its product is {elements}, or set one of its sizes to -1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>Set shape to (-1)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>Set shape to the sizes of one sample</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>Set shape to {shape}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Set stride to 1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Set stride to 1, or padding to a number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>Set version to {present}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>Set whole channels of an image to 0 with probability `p` while training, and scale the rest up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/graph/settings.py" />
      <source>Set {name} to a value in that range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/faults.py" />
      <source>Set {path} to a value in that range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/dims.py" />
      <source>Set {setting} to 1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/dims.py" />
      <source>Set {setting} to 1 or more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/dims.py" />
      <source>Set {setting} to 1 … {last}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/docks.py" />
      <source>Settings</source>
      <translation>设置</translation>
    </message>
    <message>
      <location filename="../../gui/panels/block_facts.py" />
      <source>Shape in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/block_facts.py" />
      <source>Shape out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/help_page.py" />
      <source>Shapes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/block_page.py" />
      <source>Shapes and cost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/widgets/category_titles.py" />
      <source>Shaping</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/training_settings.py" />
      <source>Share of the last step that goes on (SGD, RMSprop)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Share of the present batch in the running means; none for the plain mean of all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>Share of this loss in the sum of all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/gradients.py" />
      <source>Show</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/canvas/menus.py" />
      <source>Show all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/training.py" />
      <source>Show block</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/widgets/legend.py" />
      <source>Show or hide {curve}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/status.py" />
      <source>Show the problems</source>
      <translation>显示问题</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>SiLU</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Sigmoid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/inputs.py" />
      <source>Sizes of one sample where there is no dataset</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>Sizes of one sample, without the batch; one may be -1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Sizes of the last dimensions; none for the last alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Slope a for negative numbers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Softmax</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/crash.py" />
      <source>Something went wrong inside Netloom.</source>
      <translation>Netloom 内部出错了。</translation>
    </message>
    <message>
      <location filename="../../gui/panels/dataset_form.py" />
      <source>Source: {source}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Squeeze each number into 0 … 1: a gate, or a probability of yes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Squeeze each number into −1 … 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Standardise each channel over the batch and all places of the image: deep networks then learn faster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Standardise each feature over the batch: deep networks then learn faster and forgive a large learning rate.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Standardise each sample by itself over its last dimensions: it needs no batch.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/worker/child.py" />
      <source>Start a run first, and let it come to its end</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/worker/client.py" />
      <source>Start again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/welcome.py" />
      <source>Start from a template</source>
      <translation>从模板开始</translation>
    </message>
    <message>
      <location filename="../../commands/window.py" />
      <source>Start it from a desktop, or use a command: main.py --help lists them, main.py demo shows most</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../commands/window.py" />
      <source>Start with scripts/run.py, which installs what is missing or says how to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/training_controls.py" />
      <source>Starting…</source>
      <translation>正在启动…</translation>
    </message>
    <message>
      <location filename="../../gui/status.py" />
      <source>State of training</source>
      <translation>训练状态</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Step of the filter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Step of the window; as wide as the window if none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/widgets/heatmap.py" />
      <source>Step {step}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/widgets/heatmap.py" />
      <source>Steps {first}–{last}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Stop</source>
      <translation>停止</translation>
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Stop and keep what was learned</source>
      <translation>停止并保留已学到的内容</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training.py" />
      <source>Stopped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/training.py" />
      <source>Stopped early: the validation loss no longer fell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/tool_bar.py" />
      <source>Switch between light and dark</source>
      <translation>切换浅色与深色</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/overwriting.py" />
      <source>Switch inplace off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Switch inplace off, or raise alpha</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Switch inplace off, or raise negative_slope</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/shortcuts.py" />
      <source>Tab, Space or double-click on empty canvas; or drag it from the palette</source>
      <translation>在画布空白处按 Tab、空格或双击；或从模块面板拖入</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Tables</source>
      <translation>表格</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/facts.py" />
      <source>Take all but one off, or join them first with Add or Concat</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/training/checkpoint.py" />
      <source>Take it from a backup, or train anew</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/analysis/analyse.py" />
      <source>Take one of the loop's wires off; to feed a value back in time, use a recurrent block</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/analysis/facts.py" />
      <source>Take the last wire off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Take the mean of each window: how much of the pattern is in it?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/analysis/advice.py" />
      <source>Take the wire off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/training/run_folder.py" />
      <source>Take them from a backup, or train anew</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Tanh</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Tell from a chemical analysis which of three cultivars of grape a wine was made of. The split is fixed: 60 % of the samples train, 20 % validate and 20 % test, in the same proportion for each class. Each feature is counted in standard deviations from its mean, both measured on the training part only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Tell malignant tumours (0) from benign ones (1) by the shape of their cell nuclei. The split is fixed: 60 % of the samples train, 20 % validate and 20 % test, in the same proportion for each class. Each feature is counted in standard deviations from its mean, both measured on the training part only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Tell the inner circle from the outer: a line never parts them, the distance from the middle does. 1000 points, drawn once with a fixed seed. The split is fixed: 60 % train, 20 % validate and 20 % test, in the same proportion for each class. Both coordinates are counted in standard deviations from their mean, measured on the training part only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Tell three species of iris by the size of their petals and sepals. One of 150 flowers is left out: its row stands there twice. The split is fixed: 60 % of the samples train, 20 % validate and 20 % test, in the same proportion for each class. Each feature is counted in standard deviations from its mean, both measured on the training part only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Tell two arms that wind round each other: a small network cannot, a deeper one can. 2000 points, drawn once with a fixed seed. The split is fixed: 60 % train, 20 % validate and 20 % test, in the same proportion for each class. Both coordinates are counted in standard deviations from their mean, measured on the training part only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Tell two half circles that reach into each other: no straight line parts them. 1000 points, drawn once with a fixed seed. The split is fixed: 60 % train, 20 % validate and 20 % test, in the same proportion for each class. Both coordinates are counted in standard deviations from their mean, measured on the training part only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Templates…</source>
      <translation>模板…</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training.py" />
      <source>Test: {figures}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/inputs.py" />
      <source>The Input has neither a field nor a shape</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/inputs.py" />
      <source>The Input has no field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>The activation of LeNet and of recurrent networks. Its mean is near 0, which makes it better than Sigmoid between layers; far from 0 it is flat and passes hardly any gradient.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>The activation of transformers. Dearer than ReLU, and seldom better in small convolutional networks. With `approximate` "tanh" the normal distribution is replaced by a hyperbolic tangent, as GPT-2 does.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>The answer has not the sizes of its target</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/name_row.py" />
      <source>The block's name, in the drawing and in the code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/run_checks.py" />
      <source>The canvas is empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/training/checkpoint.py" />
      <source>The checkpoint in {folder} belongs to another design</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/training/checkpoint.py" />
      <source>The checkpoint {path} is damaged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/canvas/editor.py" />
      <source>The clipboard holds no blocks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/training/batches.py" />
      <source>The data hold NaN or infinity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/inputs.py" />
      <source>The dataset has no field {field}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/data/catalogue.py" />
      <source>The dataset {name} takes no options</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>The dataset's target to compare with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/training.py" />
      <source>The design has changed since</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/program/lower.py" />
      <source>The design has errors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/main_window.py" />
      <source>The design has errors: mend them first, then export.</source>
      <translation>设计中有错误：请先修正，再导出。</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/advice.py" />
      <source>The design has no Input</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/analysis/advice.py" />
      <source>The design has no Output</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/training/job.py" />
      <source>The design has no dataset to learn from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/training/job.py" />
      <source>The design has no weights that learn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/files.py" />
      <source>The design was not saved</source>
      <translation>设计未能保存</translation>
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>The file ends too early</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>The file is empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>The file is nested too deeply</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>The file is no Netloom design</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>The file is not JSON</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>The file is too large for a design</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>The file was made by a newer Netloom</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>The file's version is missing or wrong</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>The image is too small for this padding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/training/predict.py" />
      <source>The input is not a row of numbers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/training/predict.py" />
      <source>The input {path} cannot be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>The key {key} stands twice in one object</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>The key {path} is unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/training.py" />
      <source>The last checkpoint could not be written: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/training/not_finite.py" />
      <source>The loss or a gradient is not finite at step {step}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/analysis/advice.py" />
      <source>The network is given the answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>The number of scores is not the number of classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>The numbers do not fill the shape</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>The output has no target</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>The output needs one score a class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>The padding is wider than half the window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>The padding takes the whole image away</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/training.py" />
      <source>The run goes on with the design as it was</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>The same eight sigmoids learn once batch norm keeps their inputs where they are steep.</source>
      <translation>同样的八个 Sigmoid，只要用批归一化把输入保持在陡峭区间，就能学习。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>The smallest useful network: three species of iris from four measurements.</source>
      <translation>最小的实用网络：由四个测量值区分三种鸢尾花。</translation>
    </message>
    <message>
      <location filename="../../gui/files.py" />
      <source>The template cannot be opened</source>
      <translation>无法打开模板</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/merging.py" />
      <source>The tensors do not fit side by side</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>The text is no part of a Netloom design</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/worker/child.py" />
      <source>The training could not go on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/run.py" />
      <source>The training process did not stop, and was ended by force</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/worker/client.py" />
      <source>The training process died</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/training/run_folder.py" />
      <source>The weights {path} cannot be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/training/run_folder.py" />
      <source>The weights {path} do not fit the design</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/sliding.py" />
      <source>The window is larger than the image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/reading.py" />
      <source>The wires close a loop: {path}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/training/batches.py" />
      <source>The {part} part of the dataset is empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/menus.py" />
      <source>Theme</source>
      <translation>主题</translation>
    </message>
    <message>
      <location filename="../../engine/training/run_folder.py" />
      <source>There are no trained weights at {path}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/reading.py" />
      <source>There is no block of type {type}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/training/checkpoint.py" />
      <source>There is no checkpoint in {folder}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/dataset_form.py" />
      <source>There is no dataset named {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/dims.py" />
      <source>There is no dimension {dim}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../commands/window.py" />
      <source>There is no display for a window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/worker/child.py" />
      <source>There is no run to go on with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/templates.py" />
      <source>There is no template named {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../commands/trained.py" />
      <source>There is no trained run in {folder}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/worker/child.py" />
      <source>There is not enough memory for this run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/run_checks.py" />
      <source>There is nothing to learn from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/several_page.py" />
      <source>These blocks have no setting in common.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Thirteen measurements of very different size, and why they are standardised first.</source>
      <translation>十三个量级相差很大的测量值，以及为什么要先做标准化。</translation>
    </message>
    <message>
      <location filename="../../engine/graph/fixes.py" />
      <source>This cannot be mended so any more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>This is no design file: choose another</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/training/job.py" />
      <source>This machine has no device {device}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/analysis/connections.py" />
      <source>This would close a loop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/canvas/menus.py" />
      <source>Tidy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Tidy Up</source>
      <translation>整理布局</translation>
    </message>
    <message>
      <location filename="../../gui/panels/epoch_table.py" />
      <source>Time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/graph/edits.py" />
      <source>To feed a value back in time, use a recurrent block</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/tool_bar.py" />
      <source>Tool bar</source>
      <translation>工具栏</translation>
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
      <location filename="../../gui/panels/training.py" />
      <source>Train begins anew with the new one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/training/run_folder.py" />
      <source>Train first, and let the run come to its end</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../commands/trained.py" />
      <source>Train first: main.py train DESIGN --out {folder}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/training_controls.py" />
      <source>Train further: more epochs from the last weights</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>Train on one batch, then hold</source>
      <translation>训练一个批次后停住</translation>
    </message>
    <message>
      <location filename="../../gui/panels/training_controls.py" />
      <source>Train the design, or pause and go on</source>
      <translation type="unfinished" />
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
      <location filename="../../gui/run_words.py" />
      <source>Training is getting ready…</source>
      <translation>训练正在准备…</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Transposed convolution 2D</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Turn scores into shares that add up to 1 along `dim`.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/shortcuts.py" />
      <source>Turn the wheel at the place to look at</source>
      <translation>在要查看的位置滚动滚轮</translation>
    </message>
    <message>
      <location filename="../../engine/graph/edits.py" />
      <source>Two blocks are named {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Two circles</source>
      <translation>双圆</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Two moons</source>
      <translation>双月</translation>
    </message>
    <message>
      <location filename="../../engine/data" />
      <source>Two spirals</source>
      <translation>双螺旋</translation>
    </message>
    <message>
      <location filename="../../engine/project/reading.py" />
      <source>Two wires lead to {target}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/inputs.py" />
      <source>Type of the elements where there is no dataset</source>
      <translation type="unfinished" />
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
      <location filename="../../engine/analysis/advice.py" />
      <source>Unfreeze a block</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/canvas/menus.py" />
      <source>Unfreeze weights</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/canvas/menus.py" />
      <source>Unmute</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/analysis/facts.py" />
      <source>Unmute it, or take it off the canvas</source>
      <translation type="unfinished" />
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
      <location filename="../../gui/files.py" />
      <source>Untitled</source>
      <translation>未命名</translation>
    </message>
    <message>
      <location filename="../../gui/panels/gradients.py" />
      <source>Update / weight</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>Update Netloom, or save the design there in an older version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>Use Dropout for features</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>Use Dropout instead</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Use it after a convolution to halve the image: what follows costs a quarter, sees twice as far, and minds less where exactly a pattern lies. Without `stride` the windows do not overlap. Where the exact place matters, or every value counts, let a convolution's stride or AvgPool2d shrink the image instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/dense.py" />
      <source>Use it at the end of a network, where every feature may matter to every answer. On a picture it has many weights and does not know that neighbouring pixels belong together: there a convolution learns more from less.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Use it between a Linear and its activation. It needs batches of some size (16 or more), and at least two values a feature: a batch of one sample fails while training. In recurrent networks and transformers use LayerNorm.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Use it between a convolution and its activation; the convolution's bias is then superfluous. With batches of a few samples its means are too noisy: LayerNorm does not look at the batch.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>Use it between convolutions: a single pixel that Dropout removes is told by its neighbours anyway.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>Use it between fully connected layers when the training loss falls but the validation loss rises; 0.2 to 0.5 is usual. In convolutional layers neighbouring pixels tell the same, so use Dropout2d there, or batch normalisation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>Use it between the last convolution or pooling and the first Linear. For large images first pool to a few pixels (AdaptiveAvgPool2d), or the Linear behind it has a weight for each pixel. Both dims count the batch, as in torch.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Use it in networks for small devices (MobileNet). Elsewhere ReLU is as good and never flat on the right.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Use it in transformers and recurrent networks, and where batches are small. `normalized_shape` must be the last sizes of what arrives; none means the last one alone. For images BatchNorm2d is usually better.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Use it instead of ReLU where many units stay at 0, and in the discriminators of generative networks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Use it to draw: in the decoder of an autoencoder, in generators, in segmentation. A kernel_size that stride divides avoids the checkerboard that uneven overlap leaves. To shrink an image use Conv2d.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/merging.py" />
      <source>Use it to give a layer several views at once: the branches of Inception, the skip connections of U-Net, features of different sources. `dim` counts the batch: 1 is the first of a sample (channels, or features), as in DenseNet. Where the tensors mean the same, Add is cheaper.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/merging.py" />
      <source>Use it to lead a tensor past some layers and add it to their result: the gradient then has a short way back, and hundreds of layers can learn. To keep both tensors apart use Concat.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Use it where a share is meant. Between the layers of a deep network it is a bad choice: its slope is at most ¼, so the gradient shrinks at every layer. Put none before an Output with binary cross entropy: that has its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Use it where every value counts, as in LeNet, or to shrink an image smoothly. MaxPool2d keeps a weak but sharp hit that the mean would drown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Use it where shares are needed inside the network, as in attention. Put none before an Output with cross entropy: that has its own, and a second one makes learning slow. `dim` counts the batch: 1 is the first of a sample. torch has no fixed default for it; 1 is what it takes for (N, C) and (N, C, H, W).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>Use it wherever neighbours belong together: in pictures, spectrograms, boards. Follow it by an activation; let `stride` or a pooling layer shrink the image. On features without an order (a table) use Linear. With `padding` "same" the image keeps its size (stride must be 1), with "valid" nothing is padded.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Use it with 1 before the last Linear ("global average pooling"): the network then takes images of any size, and needs no huge Linear after Flatten. It forgets where in the image something was.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Use it with 1 to ask whether a pattern is anywhere in the picture, whatever the picture's size and the pattern's place. AdaptiveAvgPool2d asks how much of it there is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/merging.py" />
      <source>Use it with a Sigmoid on one side to let the network choose what passes (gates, squeeze-and-excitation, attention). Without bounds on both sides products grow fast.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/training/run_folder.py" />
      <source>Use the design in the folder of the run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Use {instead}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>Use {instead} instead</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/epoch_table.py" />
      <source>Valid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/training.py" />
      <source>Valid. loss</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/shortcuts.py" />
      <source>View</source>
      <translation>视图</translation>
    </message>
    <message>
      <location filename="../../gui/widgets/live_plot.py" />
      <source>View and save</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/dense.py" />
      <source>Weigh and add all features: the fully connected layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Weigh each number by how probably it is greater than a normal one: a ReLU with a smooth knee.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>Weigh each number by its own sigmoid: smooth, and a little negative below 0. Also called swish.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/gradients.py" />
      <source>Weight norm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/commands.py" />
      <source>What do you want to do?</source>
      <translation>你想做什么？</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/asker.py" />
      <source>What feeds {block}?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/canvas/asker.py" />
      <source>What follows {block}?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>What is added at each border</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/gradients.py" />
      <source>What is shown of each layer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>What the padding holds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>What the padding holds: zeros</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>When evaluating it passes everything through unchanged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/training_settings.py" />
      <source>Where it computes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>While training, mean and variance are those of the batch; when evaluating, running means of what was seen in training. γ and β are learned, so that the network may undo it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Why a network needs hidden layers and activations: two arms that no straight line can part.</source>
      <translation>为什么网络需要隐藏层和激活函数：任何直线都分不开的两条螺旋臂。</translation>
    </message>
    <message>
      <location filename="../../assets/templates" />
      <source>Why batch norm allows a large learning rate, and how far 9000 parameters go.</source>
      <translation>为什么批归一化允许更大的学习率，9000 个参数又能做到什么程度。</translation>
    </message>
    <message>
      <location filename="../../engine/data/tables.py" />
      <source>Wine</source>
      <translation>葡萄酒</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>With `loss` on auto the target decides: classes are compared by cross entropy, yes-or-no by binary cross entropy, numbers by the mean squared error. Cross entropy takes raw scores: put no Softmax before it, nor a Sigmoid before the binary one, for the loss has it inside, computed more exactly.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/inputs.py" />
      <source>Without a dataset set `shape` and `dtype`: the design can then be checked, counted and exported, but not trained. With one, `field` decides. A design may have several Inputs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/dataset_form.py" />
      <source>Without one, the design can be checked and exported, but not trained.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/files.py" />
      <source>Without saving, they are lost.</source>
      <translation>不保存的话，更改会丢失。</translation>
    </message>
    <message>
      <location filename="../../engine/project/reading.py" />
      <source>Write the block's id, a dot, and the port's name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/crash.py" />
      <source>Your work is kept and can be recovered at the next start. What happened is written to {path}.</source>
      <translation>你的工作已保存，可在下次启动时恢复。错误详情已写入 {path}。</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>Zeros added at each border</source>
      <translation type="unfinished" />
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
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>`shape` is the shape of one sample, without the batch; one of its sizes may be -1, and is then what is left. It does not move numbers: to swap dimensions (channels first or last) use Permute.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/graph/edits.py" />
      <source>a block in a wire needs an input and an output</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/graph/edits.py" />
      <source>a block's name is its attribute in the code, so it must be unique</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/analysis/facts.py" />
      <source>a muted block passes its input through, and this one has no input</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/analysis/facts.py" />
      <source>a muted block passes its input through, and this one has no output</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/graph/edits.py" />
      <source>a name has 1 to {longest} characters, no dot and no control character</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>a sample is {given} = {elements} numbers, and shape is {shape} = {wanted}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>a side of {size} grows to {grown}, from which 2 × {padding} are taken</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/template_card.py" />
      <source>about {seconds} s</source>
      <translation>约 {seconds} 秒</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/editor.py" />
      <source>add {type}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/analysis/advice.py" />
      <source>all its weights are frozen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>alpha is {alpha}; from its result alone the gradient could not be told</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/block_edits.py" />
      <source>choose no dataset</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/block_edits.py" />
      <source>choose the dataset {name}</source>
      <translation>选择数据集 {name}</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/editor.py" />
      <source>connect {source} to {target}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/canvas/gestures/cut.py" />
      <source>cut {count} wires</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/canvas/editor.py" />
      <source>delete</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/dims.py" />
      <source>dimension {dim} of {shape} holds the samples, which must not be mixed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>dims does not name each dimension once</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>dims is {dims}, and the tensor {shape} has the dimensions 0 to {last}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>dims is {dims}; dimension 0 holds the samples and must stay first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>dims moves the batch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/canvas/gestures/cut.py" />
      <source>disconnect {source} from {target}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/training/checkpoint.py" />
      <source>drawing, dataset or training settings differ from those it was trained with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/canvas/editor.py" />
      <source>duplicate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/run_curves.py" />
      <source>each step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/training.py" />
      <source>epoch {epoch} of {epochs}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/training/batches.py" />
      <source>field {field}, {part} part, sample {sample}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/canvas/faces.py" />
      <source>field {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/fixing.py" />
      <source>fix {block}: {mend}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/fixing.py" />
      <source>fix: {mend}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/canvas/editor.py" />
      <source>freeze</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>freeze {blocks}</source>
      <translation>冻结 {blocks}</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/faces.py" />
      <source>frozen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/canvas/tips.py" />
      <source>gives {shape}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/widgets/heatmap.py" />
      <source>greatest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>groups does not divide the channels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/analysis/overwriting.py" />
      <source>in place it would change the output of {victim}; other blocks read that too</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/analysis/overwriting.py" />
      <source>in place it would change the output of {victim}; that is needed unchanged, for its own gradient or because it is the data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/dataset_form.py" />
      <source>input</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/canvas/editor.py" />
      <source>insert {block} between {source} and {target}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>it breaks off in line {line}, column {column}: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/worker/client.py" />
      <source>it ended with code {code} and no word</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>it has half of a surrogate pair: {text}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../commands/trained.py" />
      <source>it has no design.netloom</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>it has {size} MB; a drawing of 5000 blocks has about 1 MB</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/training/predict.py" />
      <source>it holds {given}; a sample is {expected}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>it is given {shape} a sample</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/data/catalogue.py" />
      <source>it is given: {options}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>it is not finite, or larger than 64 bits can hold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>it is of version {version}, and this program knows versions up to {present}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>it is {extra}, and must be less than stride {stride} or dilation {dilation}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>it is {shape}; it needs one size or more, each at least 1, and at most one -1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/graph/settings.py" />
      <source>it is {value!r}, and must be a list of whole numbers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/graph/settings.py" />
      <source>it is {value!r}, and must be a number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/graph/settings.py" />
      <source>it is {value!r}, and must be a text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/graph/settings.py" />
      <source>it is {value!r}, and must be a whole number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/graph/settings.py" />
      <source>it is {value!r}, and must be a whole number or two of them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/graph/settings.py" />
      <source>it is {value!r}, and must be one of: {choices}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/graph/settings.py" />
      <source>it is {value!r}, and must be the name of a field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/graph/settings.py" />
      <source>it is {value!r}, and must be true or false</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/graph/settings.py" />
      <source>it is {value}, and must be {bounds}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/faults.py" />
      <source>it is {value}, and must be {kind}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>it is {version}, and must be a whole number from 1 to {present}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/arriving.py" />
      <source>it needs channels × height × width a sample, and is given {shape}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/worker/client.py" />
      <source>it was killed by signal {code}: the system does so when memory runs out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>its byte {byte} belongs to no character</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>its format is {given}, and must be {wanted}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/inputs.py" />
      <source>its input fields are: {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/dense.py" />
      <source>its input is {shape} a sample</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/dense.py" />
      <source>its input is {shape} a sample, and only the last {width} numbers are joined</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>its input is {shape} a sample, and {field} has {classes} classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>its key format is missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/training/not_finite.py" />
      <source>its largest gradient is {entering:.3g}; the learning rate is {lr:g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/analysis/analyse.py" />
      <source>its output comes back to it through {others}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/graph/block.py" />
      <source>its parameters are: {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/graph/edits.py" />
      <source>its ports of that side are: {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>its target fields are: {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/arriving.py" />
      <source>its weights have one place for each channel, and the tensor has {size} of them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/run_curves.py" />
      <source>learning rate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>line {line}, column {column}: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/canvas/editor.py" />
      <source>move</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/canvas/gestures/move.py" />
      <source>move {block}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/canvas/gestures/move.py" />
      <source>move {count} blocks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/canvas/editor.py" />
      <source>mute</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/canvas/faces.py" />
      <source>muted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/files.py" />
      <source>name the design {name}</source>
      <translation>将设计命名为 {name}</translation>
    </message>
    <message>
      <location filename="../../engine/blocks/activation.py" />
      <source>negative_slope is {slope}; from its result alone the gradient could not be told</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../commands/window.py" />
      <source>neither DISPLAY nor WAYLAND_DISPLAY is set</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/analysis/advice.py" />
      <source>no data can enter the network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/run_checks.py" />
      <source>no dataset is chosen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>no design has thousands of brackets within each other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/analysis/advice.py" />
      <source>no wire leaves it, so it cannot change what the network learns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/canvas/faces.py" />
      <source>no {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/dataset_form.py" />
      <source>none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/reading.py" />
      <source>none of its blocks could be computed first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/analysis/advice.py" />
      <source>none of its blocks has weights</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>normalized_shape is not what arrives</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>normalized_shape is {wanted}, and the tensor is {shape} a sample</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/faults.py" />
      <source>nothing is dropped in silence; the keys there are: {keys}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/widgets/pair_editor.py" />
      <source>number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/widgets/setting_row.py" />
      <source>off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/widgets/setting_row.py" />
      <source>on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/run.py" />
      <source>one step took longer than {seconds} s after Stop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>only one of its two values could be kept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/canvas/tips.py" />
      <source>optional</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>output_padding is too large</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/dropout.py" />
      <source>p is 1, so that only zeros leave the block while training</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>padding "same" needs a stride of 1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/pooling.py" />
      <source>padding {padding} &gt; kernel_size {kernel} / 2: some windows would lie in the border alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/canvas/editor.py" />
      <source>paste</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/tool_bar.py" />
      <source>remove the dataset</source>
      <translation>移除数据集</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/editor.py" />
      <source>rename {old} to {new}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/canvas/entries.py" />
      <source>replaces the wire from {block}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/block_edits.py" />
      <source>set {name} of {block} to {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/block_edits.py" />
      <source>set {name} of {count} blocks to {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/block_edits.py" />
      <source>set {name} to {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/widgets/pair_editor.py" />
      <source>several values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>shape is no shape</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/run_curves.py" />
      <source>smoothed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>start_dim comes after end_dim</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/shaping.py" />
      <source>start_dim {start_dim} is dimension {start}, end_dim {end_dim} is dimension {end}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/widgets/heatmap.py" />
      <source>step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/training.py" />
      <source>step {step}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>stride is {stride}, which makes the image smaller</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/canvas/tips.py" />
      <source>takes {shape}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/dataset_form.py" />
      <source>target</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>the answer is {shape} a sample, and {field} needs {wanted}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>the dataset {name} takes no options</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>the dataset's targets are: {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/data/catalogue.py" />
      <source>the datasets are: {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/graph/fixes.py" />
      <source>the drawing has changed around {block}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/program/lower.py" />
      <source>the first, at {block}: {first}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/program/lower.py" />
      <source>the first: {first}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/training/not_finite.py" />
      <source>the largest number that enters it is {entering:.3g}, its largest weight {weight:.3g}; the learning rate is {lr:g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/training/not_finite.py" />
      <source>the largest number that enters it is {entering:.3g}; the learning rate is {lr:g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/training/not_finite.py" />
      <source>the largest number that meets there is {entering:.3g}; the learning rate is {lr:g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/training/not_finite.py" />
      <source>the largest prediction is {entering:.3g}; the learning rate is {lr:g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/training/not_finite.py" />
      <source>the loss is {loss:g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/templates.py" />
      <source>the templates are: {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>the tensor is {dtype}: indices, which have no gradient</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/normalization.py" />
      <source>the tensor is {shape} a sample</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/dims.py" />
      <source>the tensor is {shape}: its dimensions are 0 (the batch) to {last}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/arriving.py" />
      <source>the tensor that arrives is {dtype}: indices, of which sums and products mean nothing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/sliding.py" />
      <source>the window spans a height of {span}, and the image {size} + 2 × {padding} padding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/sliding.py" />
      <source>the window spans a width of {span}, and the image {size} + 2 × {padding} padding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/run_checks.py" />
      <source>there is nothing to train</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../commands/start.py" />
      <source>this is a fault of the program, not of your input</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/canvas/editor.py" />
      <source>tidy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/training/job.py" />
      <source>to train, every Input and every Output needs one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/training/job.py" />
      <source>torch finds: {found}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/canvas/editor.py" />
      <source>unfreeze</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/actions.py" />
      <source>unfreeze {blocks}</source>
      <translation>解冻 {blocks}</translation>
    </message>
    <message>
      <location filename="../../gui/canvas/editor.py" />
      <source>unmute</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/run_curves.py" />
      <source>validation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/canvas/legend.py" />
      <source>vanishing ← → exploding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/merging.py" />
      <source>wire 1 brings {first} ({first_type}), wire {number} brings {other} ({other_type}); all sizes but that of dimension {dim} must be equal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/merging.py" />
      <source>wire {number} brings {other} a sample, and those before it make {first}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/analysis/facts.py" />
      <source>with its present settings {type} has no such output</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/training/job.py" />
      <source>without one it can be checked, summarised and exported, but not trained</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/inputs.py" />
      <source>without one its tensor is unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/analysis/advice.py" />
      <source>without one there is nothing to learn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/dataset_form.py" />
      <source>yes or no</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/graph/edits.py" />
      <source>{block} has no input named {port}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/graph/edits.py" />
      <source>{block} has no output named {port}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/training/job.py" />
      <source>{block} names no field of the dataset</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/several_page.py" />
      <source>{count} blocks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/dataset_form.py" />
      <source>{count} classes</source>
      <translation type="unfinished" />
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
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/canvas/faces.py" />
      <source>{count} filters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/widgets/live_plot.py" />
      <source>{count} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/training_controls.py" />
      <source>{count} more epochs</source>
      <translation type="unfinished" />
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
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/status.py" />
      <source>{count} warnings</source>
      <translation>{count} 个警告</translation>
    </message>
    <message>
      <location filename="../../engine/analysis/facts.py" />
      <source>{count} wires end there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/widgets/live_plot.py" />
      <source>{curve} at {step}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/canvas/editor.py" />
      <source>{deed} {count} blocks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>{field} holds classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>{field} holds numbers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>{field} holds yes or no</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/reading.py" />
      <source>{first} and {second} both feed it, and it takes one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>{groups} groups cannot share {incoming} channels that arrive and {outgoing} that leave equally</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/run_words.py" />
      <source>{hours} h {minutes} min</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/reading.py" />
      <source>{id} is of a type that this version does not know</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>{loss} cannot compare with {field}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/analysis/advice.py" />
      <source>{loss} has a {type} inside</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/run_words.py" />
      <source>{minutes} min {seconds} s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/convolution.py" />
      <source>{mode} padding of {padding} needs a side of {enough} or more, and the image has {size}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/graph/edits.py" />
      <source>{name!r} cannot be the name of a block</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/widgets/setting_editors.py" />
      <source>{name} (not in the dataset)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/files.py" />
      <source>{name} cannot be opened</source>
      <translation>无法打开 {name}</translation>
    </message>
    <message>
      <location filename="../../engine/graph/settings.py" />
      <source>{name} cannot be {value!r}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/analysis/advice.py" />
      <source>{name} feeds {field}, which {output} is to predict</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/graph/settings.py" />
      <source>{name} has the wrong type</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/graph/settings.py" />
      <source>{name} is out of range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/analysis/analyse.py" />
      <source>{name} is part of a loop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/analysis/overwriting.py" />
      <source>{name} must not overwrite its input</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/json_text.py" />
      <source>{number} is no number that a design may have</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/analysis/advice.py" />
      <source>{output} compares by {loss}, which takes raw scores; squashed twice, the gradient is small</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>{path} cannot be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>{path} cannot be saved: the disk is full</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>{path} cannot be written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/faults.py" />
      <source>{path} cannot be {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/widgets/live_plot.py" />
      <source>{path} could not be written: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/faults.py" />
      <source>{path} has the wrong type</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/faults.py" />
      <source>{path} is missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/design_file.py" />
      <source>{path} is not a text in UTF-8</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/faults.py" />
      <source>{path} is out of range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/reading.py" />
      <source>{place} must be two texts of the form block.port</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/training.py" />
      <source>{reason} in {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/losses.py" />
      <source>{scores} scores arrive, and {field} has {classes} classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/run_words.py" />
      <source>{seconds} s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/dims.py" />
      <source>{setting} names the batch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/analysis/facts.py" />
      <source>{socket} takes one wire</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/analysis/connections.py" />
      <source>{source} already depends on {target}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/analysis/facts.py" />
      <source>{source} gives nothing at {socket}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/graph/edits.py" />
      <source>{source} → {target} would close a loop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/project/reading.py" />
      <source>{text} names no port</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/training.py" />
      <source>{time} left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/panels/dataset_form.py" />
      <source>{train} samples to train, {valid} to validate, {test} to test</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/analysis/facts.py" />
      <source>{type} cannot be muted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/graph/edits.py" />
      <source>{type} cannot stand in a wire</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/arriving.py" />
      <source>{type} computes with real numbers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/graph/block.py" />
      <source>{type} has no parameter {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../gui/canvas/editor.py" />
      <source>{type} has no port for this wire</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/arriving.py" />
      <source>{type} needs a fixed number of channels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/analysis/facts.py" />
      <source>{type} needs a tensor there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/analysis/facts.py" />
      <source>{type} needs at least one tensor there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/merging.py" />
      <source>{type} needs tensors of equal sizes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/blocks/arriving.py" />
      <source>{type} works on images</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/training/not_finite.py" />
      <source>{value} arose in the gradient of {block} at step {step}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/training/not_finite.py" />
      <source>{value} arose in the loss of {block} at step {step}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/training/not_finite.py" />
      <source>{value} arose in the output of {block} at step {step}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../engine/training/not_finite.py" />
      <source>{value} would arise in the weights of {block} at step {step}</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
