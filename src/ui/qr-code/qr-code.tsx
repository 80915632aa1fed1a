import QRCode from 'qrcode';

const QUIET_ZONE = 4;
const SIZE_PX = 232;

/** `text` as a QR code in SVG, drawn here so that what it says goes to nobody else. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const width = modules.size + 2 * QUIET_ZONE;
  const dark = Array.from(modules.data.entries())
    .filter(([, isDark]) => isDark)
    .map(([index]) => [index % modules.size, Math.floor(index / modules.size)] as const)
    .map(([x, y]) => `M${x + QUIET_ZONE} ${y + QUIET_ZONE}h1v1h-1z`)
    .join('');
  return (
    <svg viewBox={`0 0 ${width} ${width}`} width={SIZE_PX} height={SIZE_PX} role="img" aria-label={label}>
      <rect width={width} height={width} fill="#fff" />
      <path d={dark} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}
