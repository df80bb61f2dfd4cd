/** The technician's page before its script; it holds no content of a release and nothing of the machine. */
export const FRAME = `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Dịch vụ kỹ thuật</title>
<link rel="stylesheet" href="/_kiosk/service/page.css">
<script src="/_kiosk/service/page.js" defer></script>
</head>
<body>
<header><h1>Dịch vụ kỹ thuật</h1><button type="button" id="leave">Về màn hình chính</button></header>
<main id="page"></main>
<section id="keyboard" aria-label="Bàn phím" hidden></section>
</body>
</html>
`;
