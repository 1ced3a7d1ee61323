-- For Lmod: put the directory above this one's into MODULEPATH, or link this file into a tree of modules.
help([[Holotype: freeze the run behind a result into one file; anyone reruns it, without root, and sees whether the result is the same.]])
whatis("Name: holotype")
whatis("Version: " .. myModuleVersion())
whatis("Category: reproducibility")
local root = pathJoin(myFileName():match("(.*[/])") or ".", "../../..")
prepend_path("PATH", pathJoin(root, "bin"))
prepend_path("MANPATH", pathJoin(root, "share/man"))
