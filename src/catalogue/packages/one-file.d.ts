// The types of the package name none of its other entries.
declare module 'css-tree/dist/csstree.esm' {
  export * from 'css-tree';
}
