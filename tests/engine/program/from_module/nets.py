"""Networks as people write them in torch: what is read back into drawings."""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import nn


class LeNet5(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 6, 5, padding=2)
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.fc1 = nn.Linear(16 * 5 * 5, 120)
        self.fc2 = nn.Linear(120, 84)
        self.fc3 = nn.Linear(84, 10)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)
        x = F.max_pool2d(F.relu(self.conv2(x)), (2, 2))
        x = x.view(x.size(0), -1)
        x = F.relu(self.fc1(x))
        x = F.relu(self.fc2(x))
        return self.fc3(x)


class BasicBlock(nn.Module):
    def __init__(self, in_planes, planes, stride=1):
        super().__init__()
        self.conv1 = nn.Conv2d(in_planes, planes, 3, stride=stride, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(planes)
        self.relu = nn.ReLU(inplace=True)
        self.conv2 = nn.Conv2d(planes, planes, 3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(planes)
        self.downsample = None
        if stride != 1 or in_planes != planes:
            self.downsample = nn.Sequential(
                nn.Conv2d(in_planes, planes, 1, stride=stride, bias=False), nn.BatchNorm2d(planes)
            )

    def forward(self, x):
        identity = x
        out = self.relu(self.bn1(self.conv1(x)))
        out = self.bn2(self.conv2(out))
        if self.downsample is not None:
            identity = self.downsample(x)
        out += identity
        return self.relu(out)


class ResNet18(nn.Module):
    def __init__(self, num_classes=1000):
        super().__init__()
        self.in_planes = 64
        self.conv1 = nn.Conv2d(3, 64, 7, stride=2, padding=3, bias=False)
        self.bn1 = nn.BatchNorm2d(64)
        self.relu = nn.ReLU(inplace=True)
        self.maxpool = nn.MaxPool2d(3, stride=2, padding=1)
        self.layer1 = self._make_layer(64, 1)
        self.layer2 = self._make_layer(128, 2)
        self.layer3 = self._make_layer(256, 2)
        self.layer4 = self._make_layer(512, 2)
        self.avgpool = nn.AdaptiveAvgPool2d((1, 1))
        self.fc = nn.Linear(512, num_classes)

    def _make_layer(self, planes, stride):
        layers = [BasicBlock(self.in_planes, planes, stride), BasicBlock(planes, planes)]
        self.in_planes = planes
        return nn.Sequential(*layers)

    def forward(self, x):
        x = self.maxpool(self.relu(self.bn1(self.conv1(x))))
        x = self.layer4(self.layer3(self.layer2(self.layer1(x))))
        return self.fc(torch.flatten(self.avgpool(x), 1))


class DoubleConv(nn.Module):
    def __init__(self, before, after):
        super().__init__()
        self.double_conv = nn.Sequential(
            nn.Conv2d(before, after, 3, padding=1), nn.ReLU(), nn.Conv2d(after, after, 3, padding=1), nn.ReLU()
        )

    def forward(self, x):
        return self.double_conv(x)


class UNet(nn.Module):
    """Ronneberger et al. with padding, so that sides need no cutting but a last pixel."""

    def __init__(self, channels=(8, 16, 32)):
        super().__init__()
        self.downs = nn.ModuleList()
        self.ups = nn.ModuleList()
        before = 1
        for after in channels:
            self.downs.append(DoubleConv(before, after))
            before = after
        self.pool = nn.MaxPool2d(2, 2)
        self.bottom = DoubleConv(channels[-1], 2 * channels[-1])
        for after in reversed(channels):
            self.ups.append(nn.ConvTranspose2d(2 * after, after, 2, 2))
            self.ups.append(DoubleConv(2 * after, after))
        self.last = nn.Conv2d(channels[0], 2, 1)

    def forward(self, x):
        skips = []
        for down in self.downs:
            x = down(x)
            skips.append(x)
            x = self.pool(x)
        x = self.bottom(x)
        for i in range(0, len(self.ups), 2):
            x = self.ups[i](x)
            skip = skips.pop()
            if x.shape != skip.shape:
                right, below = skip.size(3) - x.size(3), skip.size(2) - x.size(2)
                x = F.pad(x, [0, right, 0, below])
            x = self.ups[i + 1](torch.cat((skip, x), dim=1))
        return self.last(x)


def make_vgg(plan=(8, "M", 16, "M", 32, 32, "M"), num_classes=10):
    """VGG from a plan of filters and poolings."""
    layers, before = [], 3
    for entry in plan:
        if entry == "M":
            layers.append(nn.MaxPool2d(2))
        else:
            layers += [nn.Conv2d(before, entry, 3, padding=1), nn.BatchNorm2d(entry), nn.ReLU(True)]
            before = entry
    head = [nn.Flatten(), nn.Linear(before * 16, 64), nn.ReLU(True), nn.Dropout(), nn.Linear(64, num_classes)]
    return nn.Sequential(*layers, *head)


class TextCNN(nn.Module):
    """Kim 2014."""

    def __init__(self, vocabulary=100, size=16, widths=(2, 3, 4)):
        super().__init__()
        self.embedding = nn.Embedding(vocabulary, size)
        self.convs = nn.ModuleList([nn.Conv1d(size, 8, width) for width in widths])
        self.dropout = nn.Dropout(0.5)
        self.fc = nn.Linear(8 * len(widths), 2)

    def forward(self, tokens):
        embedded = self.embedding(tokens).transpose(1, 2)
        found = [F.relu(conv(embedded)).max(dim=2)[0] for conv in self.convs]
        return self.fc(self.dropout(torch.cat(found, dim=1)))


class LSTMClassifier(nn.Module):
    def __init__(self, bidirectional=False):
        super().__init__()
        self.embedding = nn.Embedding(50, 12, padding_idx=0)
        self.lstm = nn.LSTM(12, 16, num_layers=2, batch_first=True, dropout=0.2, bidirectional=bidirectional)
        self.fc = nn.Linear(32 if bidirectional else 16, 4)
        self.both = bidirectional

    def forward(self, text):
        output, (hidden, _) = self.lstm(self.embedding(text))
        if self.both:
            return self.fc(torch.cat((hidden[-2], hidden[-1]), dim=1))
        return self.fc(output[:, -1, :])


class TimeFirstGRU(nn.Module):
    """torch's own order of dimensions, as older code has it, with a first state of zeros."""

    def __init__(self):
        super().__init__()
        self.gru = nn.GRU(6, 10, num_layers=2)
        self.out = nn.Linear(10, 3)

    def forward(self, x):
        state = torch.zeros(2, x.size(0), 10)
        output, state = self.gru(x.permute(1, 0, 2), state)
        return self.out(output[-1] + state[0])


class Seq2Seq(nn.Module):
    """An LSTM that begins with another's state."""

    def __init__(self):
        super().__init__()
        self.encoder = nn.LSTM(5, 8, batch_first=True)
        self.decoder = nn.LSTM(3, 8, batch_first=True)
        self.head = nn.Linear(8, 2)

    def forward(self, source, target):
        _, (h, c) = self.encoder(source)
        output, _ = self.decoder(target, (h, c))
        return self.head(output)


class TransformerClassifier(nn.Module):
    """Learned places looked up, an encoder of torch's, and the mean."""

    def __init__(self, size=16, longest=20):
        super().__init__()
        self.tokens = nn.Embedding(40, size)
        self.places = nn.Embedding(longest, size)
        layer = nn.TransformerEncoderLayer(size, 4, dim_feedforward=32, batch_first=True, activation="gelu")
        self.encoder = nn.TransformerEncoder(layer, 2, norm=nn.LayerNorm(size), enable_nested_tensor=False)
        self.fc = nn.Linear(size, 3)

    def forward(self, tokens):
        steps = torch.arange(tokens.size(1))
        x = self.tokens(tokens) + self.places(steps)
        return self.fc(self.encoder(x).mean(dim=1))


class Attention(nn.Module):
    """Heads by hand."""

    def __init__(self, size, heads):
        super().__init__()
        self.heads, self.size = heads, size // heads
        self.qkv = nn.Linear(size, 3 * size)
        self.proj = nn.Linear(size, size)

    def forward(self, x):
        batch, steps, size = x.shape
        q, k, v = self.qkv(x).chunk(3, dim=-1)
        q, k, v = (t.view(batch, steps, self.heads, self.size).transpose(1, 2) for t in (q, k, v))
        scores = (q @ k.transpose(-2, -1)) * self.size**-0.5
        seen = scores.softmax(dim=-1) @ v
        return self.proj(seen.transpose(1, 2).contiguous().view(batch, steps, size))


class VisionTransformer(nn.Module):
    """Patches, a class token, and places as parameters."""

    def __init__(self, size=16, classes=5):
        super().__init__()
        self.patches = nn.Conv2d(3, size, 4, stride=4)
        self.cls = nn.Parameter(torch.randn(1, 1, size))
        self.pos = nn.Parameter(torch.randn(1, 17, size))
        self.norm1, self.norm2 = nn.LayerNorm(size), nn.LayerNorm(size)
        self.attention = Attention(size, 4)
        self.mlp = nn.Sequential(nn.Linear(size, 32), nn.GELU(), nn.Linear(32, size))
        self.gamma = nn.Parameter(torch.full((size,), 0.1))
        self.head = nn.Linear(size, classes)

    def forward(self, image):
        x = self.patches(image).flatten(2).transpose(1, 2)
        x = torch.cat([self.cls.expand(x.size(0), -1, -1), x], dim=1) + self.pos
        x = x + self.gamma * self.attention(self.norm1(x))
        x = x + self.mlp(self.norm2(x))
        return self.head(x[:, 0])


class TimeFirstPlaces(nn.Module):
    """The encoding of torch's own tutorial, which adds waves to (steps, batch, size), and a causal encoder."""

    def __init__(self, size=16, longest=50):
        super().__init__()
        self.embedding = nn.Embedding(30, size)
        place = torch.arange(longest).unsqueeze(1)
        rates = torch.exp(torch.arange(0, size, 2) * (-math.log(10000.0) / size))
        table = torch.zeros(longest, 1, size)
        table[:, 0, 0::2] = torch.sin(place * rates)
        table[:, 0, 1::2] = torch.cos(place * rates)
        self.register_buffer("pe", table)
        self.encoder = nn.TransformerEncoder(nn.TransformerEncoderLayer(size, 2, 32), 2, enable_nested_tensor=False)
        self.head = nn.Linear(size, 30)

    def forward(self, tokens):
        x = self.embedding(tokens.t()) * 4.0
        x = x + self.pe[: x.size(0)]
        mask = nn.Transformer.generate_square_subsequent_mask(x.size(0))
        return self.head(self.encoder(x, mask)).transpose(0, 1)


class DenseLayer(nn.Module):
    """DenseNet's, with activations in place."""

    def __init__(self, before, growth):
        super().__init__()
        self.norm = nn.BatchNorm2d(before)
        self.relu = nn.ReLU(inplace=True)
        self.conv = nn.Conv2d(before, growth, 3, padding=1, bias=False)

    def forward(self, features):
        x = self.conv(self.relu(self.norm(torch.cat(features, 1))))
        return F.dropout(x, p=0.1, training=self.training)


class DenseNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 8, 3, padding=1)
        self.layers = nn.ModuleDict({f"layer{i}": DenseLayer(8 + 4 * i, 4) for i in range(3)})
        self.norm = nn.BatchNorm2d(20)
        self.fc = nn.Linear(20, 3)

    def forward(self, x):
        features = [self.conv(x)]
        for layer in self.layers.values():
            features.append(layer(features))
        x = F.relu(self.norm(torch.cat(features, 1)), inplace=True)
        return self.fc(torch.flatten(F.adaptive_avg_pool2d(x, (1, 1)), 1))


class ConvBNReLU(nn.Sequential):
    """MobileNet's way to write three layers."""

    def __init__(self, before, after, side=3, stride=1, groups=1):
        conv = nn.Conv2d(before, after, side, stride, (side - 1) // 2, groups=groups, bias=False)
        super().__init__(conv, nn.BatchNorm2d(after), nn.ReLU6(inplace=True))


class SqueezeAndExcite(nn.Module):
    def __init__(self, channels=8):
        super().__init__()
        self.before = ConvBNReLU(3, channels, stride=2)
        self.fc1, self.fc2 = nn.Linear(channels, 4), nn.Linear(4, channels)

    def forward(self, x):
        x = self.before(x)
        b, c, _, _ = x.size()
        y = F.adaptive_avg_pool2d(x, 1).view(b, c)
        y = torch.sigmoid(self.fc2(F.relu(self.fc1(y)))).view(b, c, 1, 1)
        return x * y.expand_as(x)


class MaskedEncoder(nn.Module):
    """Padding masked as people do it by hand."""

    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(30, 16, padding_idx=0)
        layer = nn.TransformerEncoderLayer(16, 2, 32, batch_first=True)
        self.encoder = nn.TransformerEncoder(layer, 1, enable_nested_tensor=False)
        self.fc = nn.Linear(16, 3)

    def forward(self, tokens):
        x = self.encoder(self.embedding(tokens), src_key_padding_mask=tokens == 0)
        return self.fc(x[:, 0])


def make_seq2seq_transformer():
    """torch's whole transformer, called with a causal mask."""

    class Whole(nn.Module):
        def __init__(self):
            super().__init__()
            self.transformer = nn.Transformer(16, 4, 2, 2, 32, batch_first=True)

        def forward(self, source, target):
            mask = self.transformer.generate_square_subsequent_mask(target.size(1))
            return self.transformer(source, target, tgt_mask=mask)

    return Whole()
