import numpy as np

t, counts = np.loadtxt("decay.csv", delimiter=",", skiprows=1, unpack=True)
background = counts[-5:].mean() - 10
slope, intercept = np.polyfit(t, np.log(counts - background), 1)
fit = np.exp(intercept + slope * t) + background
rows = [[-1 / slope, np.sqrt(((fit - counts) ** 2).mean())]]
np.savetxt("table.csv", rows, delimiter=",", header="lifetime,rmse", comments="")
print(f"lifetime {-1 / slope:.4f}")
