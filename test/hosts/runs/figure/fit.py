import matplotlib
import numpy as np
import pandas as pd

matplotlib.use("Agg")
import matplotlib.pyplot as plt

data = pd.read_csv("decay.csv")
background = data.counts.tail(5).mean() - 10
slope, intercept = np.polyfit(data.t, np.log(data.counts - background), 1)
fit = np.exp(intercept + slope * data.t) + background
table = pd.DataFrame({"lifetime": [-1 / slope], "rmse": [np.sqrt(((fit - data.counts) ** 2).mean())]})
table.to_csv("fit.csv", index=False)

figure, axes = plt.subplots(figsize=(4, 3))
axes.plot(data.t, data.counts, ".", label="counts")
axes.plot(data.t, fit, label="fit")
axes.set_xlabel("t / s")
axes.legend()
figure.savefig("fit.png", dpi=100)
print(table.to_string(index=False))
