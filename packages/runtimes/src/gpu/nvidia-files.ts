/*
 * What an NVIDIA driver consists of, by name: facts from etc/nvliblist.conf of Apptainer (github.com/apptainer/apptainer at 917d665). Left out are
 * modules of X servers, windows of nvidia-settings, and libraries that are nobody's driver (libGL, libEGL, libOpenCL and the like of GLVND and ICD loaders): a rebuilt root has
 * its own of these.
 */

/** Names of libraries before `.so`. */
export const nvidiaLibraries: ReadonlySet<string> = new Set([
  'libcuda',
  'libcudadebugger',
  'libEGL_nvidia',
  'libGLESv1_CM_nvidia',
  'libGLESv2_nvidia',
  'libGLX_nvidia',
  'libnvcuvid',
  'libnvcucompat',
  'libnvcudla',
  'libnvcuextend',
  'libnvidia-cbl',
  'libnvidia-cfg',
  'libnvidia-compiler',
  'libnvidia-eglcore',
  'libnvidia-egl-wayland',
  'libnvidia-encode',
  'libnvidia-fatbinaryloader',
  'libnvidia-fbc',
  'libnvidia-glcore',
  'libnvidia-glsi',
  'libnvidia-glvkspirv',
  'libnvidia-gpucomp',
  'libnvidia-ifr',
  'libnvidia-ml',
  'libnvidia-nvvm',
  'libnvidia-opencl',
  'libnvidia-opticalflow',
  'libnvidia-ptxjitcompiler',
  'libnvidia-rmapi-tegra',
  'libnvidia-rtcore',
  'libnvidia-tls',
  'libnvoptix',
  'libnvos',
  'libnvosd',
  'libnvrm_chip',
  'libnvrm_gpu',
  'libnvrm_host1x',
  'libnvrm_mem',
  'libnvrm_stream',
  'libnvrm_surface',
  'libnvrm_sync',
  'libnvsciipc',
  'libnvsocsys',
  'libnvtegrahv',
  'libvdpau_nvidia',
]);

export const nvidiaPrograms: readonly string[] = [
  'nvidia-smi',
  'nvidia-debugdump',
  'nvidia-persistenced',
  'nvidia-cuda-mps-control',
  'nvidia-cuda-mps-server',
];

/** Looked for at these paths. */
export const nvidiaFiles: readonly string[] = [
  '/usr/share/glvnd/egl_vendor.d/10_nvidia.json',
  '/usr/share/vulkan/icd.d/nvidia_icd.json',
  '/usr/share/vulkan/icd.d/nvidia_layers.json',
  '/usr/share/vulkan/implicit_layer.d/nvidia_layers.json',
  '/usr/share/egl/egl_external_platform.d/15_nvidia_gbm.json',
  '/usr/share/egl/egl_external_platform.d/10_nvidia_wayland.json',
  '/usr/share/nvidia/nvoptix.bin',
  // Where OpenCL's loader looks for drivers (Khronos, OpenCL ICD).
  '/etc/OpenCL/vendors/nvidia.icd',
];

/** The one that every program loads. */
export const cudaLibrary = 'libcuda.so.1';
